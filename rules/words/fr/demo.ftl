# The stories of the demo scenarios, one line each.

demo-healthy = Tout est en ordre : l'enregistrement SRV mène à un hôte KMS, et l'hôte accepte l'interface KMS.
demo-srv-missing = L'hôte KMS est en service, mais personne n'a créé l'enregistrement SRV dans le domaine du client.
demo-srv-wrong-target = L'enregistrement SRV mène encore à l'ancien hôte KMS, où plus rien n'écoute.
demo-srv-wrong-port = L'enregistrement SRV nomme un port sur lequel l'hôte KMS n'écoute pas.
demo-srv-target-unavailable = La cible de l'enregistrement SRV est un simple point : le domaine déclare n'avoir aucun hôte KMS.
demo-srv-not-in-client-domain = L'enregistrement SRV existe, mais dans un autre domaine que celui du client.
demo-srv-only-in-search-list = L'enregistrement SRV n'existe que dans un domaine de la liste de recherche de suffixes, où un client ne cherche pas forcément.
demo-srv-no-client-domain = Le client n'a aucun suffixe DNS, donc aucun domaine où demander un hôte KMS.
demo-srv-inconsistent = Le premier serveur DNS du client n'a pas l'enregistrement SRV que le second possède.
demo-srv-lookup-failed = Le serveur DNS répond SERVFAIL à la question sur l'enregistrement SRV, et répond bien aux autres questions.
demo-name-host-not-found = L'enregistrement SRV mène à un nom d'hôte qui n'a pas d'adresse dans le DNS.
demo-name-wrong-address = L'hôte KMS a déménagé, mais son enregistrement A contient encore l'ancienne adresse.
demo-name-client-resolver-differs = Le DNS connaît la bonne adresse, mais le fichier hosts du client lui substitue une ancienne adresse.
demo-name-suffix-missing = L'hôte KMS est connu par un nom à étiquette unique, qu'aucun suffixe du client ne complète.
demo-name-lookup-failed = Le serveur DNS répond SERVFAIL à la question sur l'adresse de l'hôte KMS.
demo-name-dns-server-failure = Le serveur DNS répond, mais toujours SERVFAIL.
demo-dns-service-down = La machine du serveur DNS fonctionne, mais son service DNS n'est pas démarré.
demo-network-no-dns-server = Le client n'a aucun serveur DNS configuré.
demo-client-stale-override = Un hôte KMS défini manuellement sur le client n'existe plus, alors que le DNS mènerait à un hôte en service.
demo-firewall-port-closed = L'hôte KMS est trouvé et fonctionne, mais refuse les connexions sur le port KMS.
demo-firewall-inspected = Le port KMS s'ouvre, mais un équipement sur le chemin réinitialise la connexion dès qu'elle transporte le bind RPC.
demo-not-kms = Un serveur web répond sur le port où l'enregistrement SRV annonce KMS.
demo-licensing-count-too-low = Le réseau est en ordre ; l'hôte KMS n'a pas encore vu assez de clients pour les activer.
