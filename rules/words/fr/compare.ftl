# Les textes de la comparaison de deux rapports.

compare-title = Ce qui a changé entre deux contrôles
compare-run = Contrôle
compare-no-fault = aucun défaut trouvé
compare-nothing = rien
compare-same = Rien de ce qui fonde le diagnostic n'a changé.
compare-gone = Disparu
compare-new = Nouveau
compare-stayed = Toujours là
compare-facts = Paramètres qui ont changé
compare-steps-same = { $count ->
    [one] { $count } étape est comme avant.
   *[other] { $count } étapes sont comme avant.
}
