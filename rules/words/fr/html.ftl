# The words that only the HTML report needs.

html-title = { $client } : { $verdict }
html-meta = Contrôlé le { $when } UTC en { $duration } ms, par kmsdoctor { $version }
label-step = Étape
label-outcome = Issue
label-result = Résultat
label-by-hand = À la main
label-severity = Gravité
label-at = Début
label-took = Durée
label-source = Source
label-known-from = Connu par
html-evidence-count = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
html-milliseconds = { $count } ms

## The picture of the way

picture-title = Le chemin du client au service KMS
picture-breaks = rupture ici
picture-breaks-at = Le chemin se rompt ici : { $stage }.
picture-open = Aucune rupture n'a été trouvée sur le chemin.
