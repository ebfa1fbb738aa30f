# The words of a bundle for support: its manifest, and what the wizard shows of it.

bundle-inside = Contenu
bundle-missing = Ce qui n'a pas pu être obtenu
bundle-report-html = le rapport pour un navigateur ou le papier
bundle-report-json = le rapport pour les programmes ; kmsdoctor open l'affiche
bundle-report-txt = le rapport en texte
bundle-manifest = cette liste
bundle-imported = un fichier importé
bundle-file = { $name } ({ $count } octets)
bundle-missing-file = { $name } : { $reason }
bundle-keys = Les clés de produit sont masquées dans chaque fichier.
bundle-collecting = Collecte de ce que demande le support…
left-out-absent = ce programme ou ce fichier n'existe pas
left-out-refused = le système a refusé
left-out-timeout = pas de fin dans le délai imparti
left-out-silent = rien n'a été écrit (code de sortie { $code })
left-out-other-system = ce système n'est pas Windows
left-out-other-machine = le rapport ne porte pas sur la machine qui a écrit l'archive
left-out-interrupted = l'exécution a été interrompue
left-out-redacted = rien ne prouve l'absence de nom ou d'adresse
left-out-too-large = trop volumineux
