# The words of a comparison of two reports.

compare-title = Ce qui a changé entre deux contrôles
compare-run = Exécution
compare-no-fault = aucun défaut trouvé
compare-nothing = aucun
compare-same = Rien de ce qui fonde le diagnostic n'a changé.
compare-gone = Disparus
compare-new = Nouveaux
compare-stayed = Toujours présents
compare-facts = Réglages modifiés
compare-steps-same = { $count ->
    [one] { $count } étape est inchangée.
   *[other] { $count } étapes sont inchangées.
}
