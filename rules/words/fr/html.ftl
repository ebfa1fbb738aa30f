# Les textes dont seul le rapport HTML a besoin.

html-title = { $client } : { $verdict }
html-meta = Contrôle du { $when } UTC, en { $duration } ms, par kmsdoctor { $version }
html-sentence = { $text }.
label-step = Étape
label-outcome = Issue
label-result = Résultat
label-by-hand = À la main
label-severity = Gravité
label-at = À
label-took = Durée
label-source = Source
label-known-from = Connu par
html-evidence-count = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
html-milliseconds = { $count } ms

## L'image du chemin

picture-title = Le chemin du client au service KMS
picture-breaks = rompu ici
picture-breaks-at = Le chemin est rompu ici : { $stage }.
picture-open = Aucune rupture n'a été trouvée sur le chemin.
