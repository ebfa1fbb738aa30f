# What `explain` says about an error code.

explain-network = Réseau
explain-decoded = Décodé

explain-unknown = Ce code ne figure pas dans la liste des erreurs d'activation.
explain-no-step = Aucune étape de la procédure ne le prouve ni ne l'exclut ; « slmgr /dlv » sur le client affiche la licence.
explain-proven-by = L'étape « { $step } » le prouve ou l'exclut.

explain-wrong = « { $text } » n'est pas un code d'erreur.
explain-facility = Code de fonctionnalité (facility) { $facility }.
explain-event = { $event } est le numéro d'un événement du journal Application, et non un code d'erreur.

origin-success = Ce n'est pas une erreur.
origin-licensing = Numéro { $number } du service de licences de Windows ; Microsoft ne le décrit pas.
origin-rpc = Erreur { $number } de RPC, par lequel un client parle à un hôte KMS.
origin-dns = Erreur { $number } du DNS : un nom n'a pas pu être résolu.
origin-sockets = Erreur { $number } des sockets réseau de Windows.
origin-internet = Erreur { $number } de la connexion aux serveurs de Microsoft (HTTP) ; KMS ne l'utilise pas.
origin-win32 = Erreur { $number } de Windows lui-même.
origin-kernel = État { $number } du noyau de Windows.
origin-update = Erreur { $number } de Windows Update ; l'activation ne l'utilise pas.
origin-store = Erreur { $number } du Store et de ses licences numériques ; KMS ne les utilise pas.
origin-component = Erreur { $number } d'un composant de Windows (COM, WMI ou cryptographie).
origin-unknown = Il a la forme d'une erreur, mais son numéro ne dit pas de quelle partie de Windows elle vient.
