# Sorties enregistrées : la page qui les prend.

page-outputs = Sorties enregistrées
outputs-file = Fichier de sorties ; une sortie peut aussi être collée
outputs-read = { $count ->
    [0] Rien n'a encore été lu
    [one] Un texte lu
   *[other] { $count } textes lus
}
outputs-pasted = texte collé { $number }
outputs-none = Saisir le chemin d'un fichier, ou coller une sortie.
outputs-unreadable = Échec de la lecture de { $path } : { $reason }
outputs-about = Entrée lit le fichier ; si le champ est vide, elle affiche le diagnostic. Les sorties d'ipconfig, nslookup, ping, slmgr, Test-NetConnection, netstat, reg et du journal des événements sont comprises, du client comme de l'hôte KMS, dans la langue de n'importe quel Windows.
key-read-file = lire, ou diagnostiquer
    .help = Lit le fichier ; sans fichier, affiche le diagnostic
key-remove = retirer
    .help = Retire le dernier des textes
