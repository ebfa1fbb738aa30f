# The six steps of the documented procedure: title, why, what a person would type, and how it ended.

step-client-config = Configuration du client
    .why = Le client a besoin d'un serveur DNS, d'une sortie de son réseau et d'un domaine où chercher avant de pouvoir trouver quoi que ce soit.
    .command = ipconfig /all
    .pass = Le client interroge les serveurs DNS { $servers } et cherche KMS dans { $domains }.
    .warn = Le client a des serveurs DNS ({ $servers }), mais aucun domaine où chercher, ou pas de passerelle par défaut.
    .fail = Le client n'a pas de serveur DNS.
    .skip = Les paramètres réseau du client ne sont pas connus.

step-dns-ping = Joindre le serveur DNS
    .why = Si le serveur DNS est inaccessible, toutes les étapes suivantes échouent pour cette seule raison.
    .command = ping { $server }
    .pass = Tous les serveurs DNS ont répondu à un ping : { $servers }.
    .warn = { $pings ->
        [forbidden] Le système du client ne laisse sortir aucun ping, donc un ping n'apprend rien sur { $servers }.
       *[other] Tous les serveurs DNS n'ont pas répondu à un ping, mais l'un d'eux au moins a répondu ou répond aux requêtes.
    }
    .fail = Aucun serveur DNS n'a répondu à un ping, et aucun ne répond aux requêtes : { $servers }.
    .skip = Aucun ping n'a été envoyé : il n'y a pas de serveur DNS à interroger, ou les pings ont été omis.

step-srv-lookup = Trouver l'enregistrement SRV
    .why = C'est par l'enregistrement _vlmcs._tcp de son domaine qu'un client découvre son hôte KMS.
    .command = nslookup -type=srv { $owner }.
    .pass = L'enregistrement { $owner } existe : { $record }.
    .warn = L'enregistrement a été trouvé, mais le client ne le trouve pas à coup sûr : il est dans un domaine que le client interroge de façon moins sûre, ou pas sur tous les serveurs DNS.
    .fail = { $asks ->
        [nowhere] Le client n'a pas de domaine où chercher un enregistrement.
       *[somewhere] Le client ne trouve pas d'enregistrement { $owner } utilisable.
    }
    .skip = L'enregistrement n'a pas pu être demandé : aucun serveur DNS ne répond, ou aucun ne peut être interrogé.

step-suffix-list = Comparer les domaines client et SRV
    .why = nslookup peut trouver un enregistrement que le client ne cherche pas : le client ne cherche que dans son propre domaine.
    .command = ipconfig /all
    .pass = Le client cherche dans { $domain }, le domaine de l'hôte KMS.
    .warn = Le domaine { $other_domain } n'est que dans la liste de recherche, un suffixe de connexion ou un domaine parent ; le client l'interroge de façon moins sûre.
    .fail = { $asks ->
        [nowhere] Le client ne cherche pas dans { $other_domain } : il n'a pas de domaine où chercher.
       *[somewhere] Le client ne cherche pas dans { $other_domain } ; il cherche dans { $domains }.
    }
    .skip = Aucun domaine d'un hôte KMS n'est connu pour la comparaison.

step-connect-by-name = Joindre l'hôte KMS par nom
    .why = Si KMS répond sous son nom, seul l'enregistrement SRV sépare encore le client de l'hôte.
    .command = Test-NetConnection { $host } -Port { $port }
    .pass = KMS répond sous le nom { $host } sur le port TCP { $port }.
    .warn = KMS répond sous le nom { $host }, mais d'autres hôtes que le client peut essayer n'assurent pas le service.
    .fail = KMS ne répond sous aucun nom que le client connaît ({ $host }, port TCP { $port }).
    .skip = { $known ->
        [none] Aucun hôte KMS à essayer n'est connu.
       *[some] Personne n'a essayé de joindre un hôte KMS par son nom.
    }
    .pass-open = Le port TCP { $port } s'ouvre sous le nom { $host }. RPC n'a pas été essayé.
    .warn-open = Le port TCP { $port } s'ouvre sous le nom { $host }, mais d'autres hôtes que le client peut essayer n'ouvrent pas le leur. RPC n'a pas été essayé.

step-connect-by-address = Joindre l'hôte KMS par adresse
    .why = Si KMS répond à son adresse et non sous son nom, la résolution de noms est en défaut ; s'il ne répond pas non plus à son adresse, le défaut vient d'un pare-feu, du service ou du réseau.
    .command = Test-NetConnection { $address } -Port { $port }
    .pass = KMS répond à { $address }, port TCP { $port }.
    .warn = KMS répond à { $address }, mais d'autres adresses n'assurent pas le service.
    .fail = KMS ne répond à aucune adresse connue ({ $addresses }, port TCP { $port }).
    .skip = { $known ->
        [none] Aucune adresse d'un hôte KMS à essayer n'est connue.
       *[some] Personne n'a essayé une adresse que donne le DNS, un enregistrement ou l'opérateur.
    }
    .pass-open = Le port TCP { $port } s'ouvre à l'adresse { $address }. RPC n'a pas été essayé.
    .warn-open = Le port TCP { $port } s'ouvre à l'adresse { $address }, mais pas à chaque adresse ni sur chaque port que le client peut essayer. RPC n'a pas été essayé.

step-unfinished = L'exécution a été interrompue avant que cette étape ait ses réponses.
step-untried = Une partie de ce que cette étape demande n'a pas été essayée, et le reste ne permet pas de conclure.
step-untried-in-part = Ce qui a été essayé a réussi ; le reste de ce que cette étape demande n'a pas été essayé.
step-untold = Personne n'a rien dit de cette étape.
