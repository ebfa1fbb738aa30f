# What to do: a title, steps of one action each, and where it helps a way back (.undo) or a caution (.note).
# Arguments are text; an unknown one arrives as a placeholder such as <name of the KMS host>.

## DNS servers

remedy-configure-dns-server = Donner un serveur DNS au client
    .step1 = Afficher les serveurs DNS de chaque carte réseau.
    .step2 = Si la carte obtient ses paramètres par DHCP, renouveler le bail et regarder à nouveau.
    .step3 = Si elle n'en a toujours pas, corriger l'option DHCP 6, ou définir l'adresse du serveur DNS sur la carte.
    .undo = Remettre la carte réseau sur les serveurs DNS que DHCP donne.
    .note = Utiliser un serveur DNS qui connaît les zones internes ; un serveur public n'a pas l'enregistrement KMS.

remedy-reach-dns-server = Rétablir le chemin vers le serveur DNS { $server }
    .step1 = Vérifier que la carte réseau est connectée et qu'elle a une adresse et une passerelle par défaut.
    .step2 = Envoyer un ping au serveur.
    .step3 = Tracer la route vers le serveur et noter le dernier saut qui répond.
    .step4 = Demander l'enregistrement directement au serveur.
    .step5 = Autoriser les ports UDP et TCP 53 de { $client } vers { $server } sur tous les pare-feu du chemin.
    .note = Un ordinateur hors du réseau de l'entreprise n'atteint les serveurs DNS internes que par un VPN.

remedy-start-dns-service = Démarrer le service DNS sur { $server }
    .step1 = Consulter l'état du service DNS sur { $server }.
    .step2 = Le démarrer, et régler son démarrage sur automatique.
    .step3 = S'il ne reste pas démarré, lire son journal des événements.
    .step4 = Vérifier que le pare-feu du serveur lui-même accepte les ports UDP et TCP 53.

remedy-repair-dns-server = Faire répondre le serveur DNS pour { $zone }
    .step1 = Vérifier sur { $server } que la zone { $zone } est chargée, et qu'elle n'est ni expirée ni suspendue.
    .step2 = Si le serveur redirige la zone, vérifier que chaque redirecteur répond pour elle.
    .step3 = Si le serveur répond REFUSED, ajouter le réseau du client aux adresses autorisées à interroger le serveur et à demander la récursivité.
    .step4 = S'il répond SERVFAIL, en chercher la raison dans le journal des événements DNS ou le journal de named.
    .step5 = Recharger la zone, puis interroger à nouveau.

remedy-allow-dns-tcp = Laisser passer le port TCP 53 vers { $server }
    .step1 = Vérifier sur { $server } que son service DNS écoute sur le port TCP 53 comme sur UDP.
    .step2 = Laisser passer le port TCP 53 de { $client } vers { $server } à travers chaque pare-feu sur le chemin.
    .step3 = Tester de nouveau depuis le client.
    .note = Une réponse DNS qui ne tient pas dans un datagramme arrive tronquée, et le client la redemande par TCP.

remedy-synchronize-dns-servers = Amener l'enregistrement au serveur DNS { $server }
    .step1 = Demander { $owner } à { $server } et à { $server_with_record }, et comparer.
    .step2 = Si la zone est intégrée à Active Directory, lancer la réplication, puis faire relire la zone par { $server }.
    .step3 = Si { $server } détient une copie secondaire, transférer à nouveau la zone.
    .step4 = Si { $server } n'héberge pas du tout la zone, rediriger { $zone } vers { $server_with_record }, ou retirer { $server } de la liste du client.
    .undo = Supprimer le redirecteur conditionnel pour { $zone } de { $server }. N'exécuter ceci que là où il a été ajouté.
    .note = Le client se fie au premier serveur qui répond ; chaque serveur de sa liste doit donc avoir l'enregistrement. Une réponse négative peut rester en cache jusqu'à la fin de son TTL.

## The SRV record

remedy-create-srv-record = Créer l'enregistrement SRV { $owner }
    .step1 = Ouvrir le Gestionnaire DNS, développer Zones de recherche directe, cliquer avec le bouton droit sur { $zone } et choisir Autres nouveaux enregistrements.
    .step2 = Choisir Emplacement du service (SRV), puis Créer un enregistrement.
    .step3 = Saisir le service _vlmcs, le protocole _tcp, le numéro de port { $port } et l'hôte { $target }, et laisser la priorité et le poids à 0.
    .step4 = Sur un serveur BIND, ajouter la ligne au fichier de zone, augmenter le numéro de série de l'enregistrement SOA et recharger la zone.
    .step5 = Demander à nouveau l'enregistrement depuis le client.
    .undo = Supprimer l'enregistrement créé.
    .note = Un hôte KMS qui publie lui-même crée cet enregistrement toutes les 24 heures ; le créer manuellement là où les mises à jour dynamiques ne sont pas autorisées. Une réponse négative en cache peut le masquer jusqu'à la fin de son TTL. La cible d'un enregistrement SRV est un nom d'hôte, jamais une adresse.

remedy-publish-from-host = Faire publier l'enregistrement par l'hôte KMS
    .step1 = Sur l'hôte KMS, regarder si DisableDnsPublishing vaut 1 sous SoftwareProtectionPlatform.
    .step2 = Activer la publication.
    .step3 = Redémarrer le service Protection logicielle (sppsvc) ; il publie à son démarrage, puis toutes les 24 heures.
    .step4 = Lire le journal Application : l'événement 12294 dit que l'enregistrement a été publié, 12293 qu'il ne l'a pas été.
    .undo = Désactiver la publication.
    .note = L'événement 12293 avec 0x80072338 signifie que la zone DNS a refusé la mise à jour : donner au compte d'ordinateur de l'hôte KMS le droit de modifier l'enregistrement _vlmcs, ou créer l'enregistrement manuellement. Sous BIND, n'autoriser les mises à jour que depuis l'hôte KMS, et non depuis n'importe quelle adresse. La clé de Registre est SoftwareProtectionPlatform ; la clé SL des instructions plus anciennes appartient à Windows Vista.

remedy-publish-in-domain = Publier l'enregistrement aussi dans { $domain }
    .step1 = Sur l'hôte KMS, regarder si DnsDomainPublishList contient déjà des lignes, et les conserver.
    .step2 = Définir DnsDomainPublishList (REG_MULTI_SZ) avec une ligne par domaine : domaine, priorité, poids.
    .step3 = Redémarrer le service Protection logicielle (sppsvc).
    .step4 = Chercher dans le journal Application l'événement 12294, qui nomme le domaine.
    .step5 = Si l'événement 12293 apparaît, donner au compte d'ordinateur de l'hôte KMS le droit de créer des enregistrements dans { $domain }.
    .undo = Supprimer DnsDomainPublishList, ou rétablir ses anciennes lignes, et redémarrer sppsvc.
    .note = Les commandes remplacent la liste. Y ajouter les autres domaines de l'organisation. Y nommer aussi le domaine de l'hôte lui-même, { $host_zone }.

remedy-stop-publishing = Arrêter la publication de { $wrong_host }
    .step1 = Sur { $wrong_host }, s'il fonctionne encore, désactiver la publication DNS.
    .step2 = Redémarrer le service Protection logicielle (sppsvc).
    .step3 = Si la machine n'est pas un hôte KMS de l'organisation, remplacer sa clé d'hôte KMS par sa clé GVLK.
    .undo = Réactiver la publication.
    .note = Une machine qui a une clé d'hôte KMS se publie à nouveau toutes les 24 heures ; supprimer seulement l'enregistrement ne dure pas.

remedy-replace-target-dot-record = Remplacer l'enregistrement qui dit « aucun service de ce type »
    .step1 = Demander au responsable de la zone si KMS a été désactivé volontairement dans { $domain }.
    .step2 = Supprimer l'enregistrement dont la cible est « . ».
    .step3 = Créer un enregistrement avec la cible { $target } et le port { $port }.
    .step4 = Sur un serveur BIND, modifier la ligne du fichier de zone, augmenter le numéro de série et recharger la zone.
    .undo = Supprimer le nouvel enregistrement et remettre celui dont la cible est « . ».

remedy-correct-srv-port = Corriger le port de l'enregistrement en { $port }
    .step1 = Vérifier sur { $target } sur quel port KMS écoute (slmgr /dlv, « Écoute sur le port » ou « Port d'écoute »).
    .step2 = Supprimer l'enregistrement avec le port { $wrong_port }.
    .step3 = Le recréer avec le port { $port }.
    .step4 = Sur un serveur BIND, modifier la ligne du fichier de zone, augmenter le numéro de série et recharger la zone.
    .undo = Remettre l'enregistrement avec le port { $wrong_port }.
    .note = Si l'hôte doit écouter sur le port { $wrong_port }, définir plutôt ce port sur l'hôte avec slmgr /sprt.

remedy-delete-stale-srv = Supprimer l'enregistrement qui mène à { $wrong_host }
    .step1 = Afficher les enregistrements de { $owner }.
    .step2 = S'assurer que { $wrong_host } n'est plus un hôte KMS.
    .step3 = Dans le Gestionnaire DNS, ouvrir Zones de recherche directe, { $zone }, _tcp, et supprimer l'enregistrement _vlmcs qui a cette cible.
    .step4 = Sur un serveur BIND, retirer la ligne du fichier de zone, augmenter le numéro de série et recharger la zone.
    .undo = Recréer l'enregistrement.
    .note = Si { $wrong_host } fonctionne encore avec une clé d'hôte KMS, il se publie à nouveau toutes les 24 heures : y mettre fin d'abord. Les clients qui l'ont en cache l'oublient quand il ne répond plus.

remedy-replace-srv-target = Diriger l'enregistrement { $owner } vers { $target }
    .step1 = Créer un enregistrement avec la cible { $target } et le port { $port }.
    .step2 = Supprimer l'enregistrement avec la cible { $wrong_host }.
    .step3 = Sur un serveur BIND, modifier la ligne du fichier de zone, augmenter le numéro de série et recharger la zone.
    .step4 = Demander à nouveau l'enregistrement depuis le client.
    .undo = Remettre l'ancien enregistrement et supprimer le nouveau.
    .note = Si { $wrong_host } fonctionne encore avec une clé d'hôte KMS, il se publie à nouveau toutes les 24 heures.

remedy-use-fqdn-target = Mettre le nom complet { $short_host }.{ $suffix } dans l'enregistrement
    .step1 = Créer un enregistrement { $owner } avec la cible { $short_host }.{ $suffix }.
    .step2 = Supprimer l'enregistrement dont la cible est le nom à étiquette unique { $short_host }.
    .step3 = Demander à nouveau l'enregistrement depuis le client.
    .undo = Supprimer le nouvel enregistrement.
    .note = Aucun suffixe n'est ajouté en route à la cible d'un enregistrement SRV ; un nom à étiquette unique ne fonctionne que par chance.

## The client's settings

remedy-bracket-override = Définir à nouveau l'hôte KMS : par son nom, ou son adresse IPv6 entre crochets
    .step1 = Définir l'adresse entre crochets, suivie du port ; ou mieux, définir le nom de l'hôte.
    .step2 = Activer.
    .undo = Effacer l'hôte.

remedy-clear-override = Effacer l'hôte KMS défini manuellement
    .step1 = Relever tous les endroits où un hôte est défini ; Windows, Office et certains produits ont chacun le leur.
    .step2 = Effacer l'hôte qui vaut pour tout le système.
    .step3 = S'il reste une valeur pour un produit, l'effacer avec son ID d'activation, donné par slmgr /dlv all.
    .step4 = S'il reste une valeur pour Office, l'effacer avec ospp.vbs /remhst.
    .step5 = Activer avec slmgr /ato ; { $found ->
        [set] le client interroge désormais { $wider_override }, défini dans une portée plus large.
        [dns] le client trouve désormais son hôte dans le DNS.
       *[other] le client cherche désormais son hôte dans le DNS.
    }
    .undo = Définir à nouveau l'ancien hôte { $override }.
    .note = Un hôte défini par un script ou une préférence de stratégie de groupe revient ; le corriger là. Une adresse de bouclage ou publique à cet endroit provient souvent d'un logiciel d'activation non autorisé : le signaler aux responsables de l'image.

remedy-clear-product-override = Effacer l'hôte KMS défini manuellement pour ce produit
    .step1 = Relever tous les endroits où un hôte est défini.
    .step2 = Effacer l'hôte du produit dont l'ID d'activation est { $activation_id }.
    .step3 = Activer ce produit ; { $found ->
        [set] le client interroge désormais { $wider_override }, défini dans une portée plus large.
        [dns] le client trouve désormais son hôte dans le DNS.
       *[other] le client cherche désormais son hôte dans le DNS.
    }
    .undo = Définir à nouveau l'ancien hôte { $override } pour ce produit.
    .note = slmgr /ckms sans ID d'activation n'efface que l'hôte de tout le système. Un hôte défini par un script ou une préférence de stratégie de groupe revient ; le corriger là.

remedy-clear-application-override = Effacer l'hôte KMS défini manuellement pour Windows seul
    .step1 = Relever tous les endroits où un hôte est défini.
    .step2 = Supprimer les deux valeurs de l'application { $application_id } ; que l'une d'elles n'existe pas n'est pas une erreur.
    .step3 = Activer avec slmgr /ato ; { $found ->
        [set] le client interroge désormais { $wider_override }, défini dans une portée plus large.
        [dns] le client trouve désormais son hôte dans le DNS.
       *[other] le client cherche désormais son hôte dans le DNS.
    }
    .undo = Définir à nouveau l'ancien hôte { $override } à cet endroit.
    .note = slmgr n'a pas d'option pour cet endroit. Un hôte défini par un script ou une préférence de stratégie de groupe revient ; le corriger là.

remedy-use-provider-host = Définir l'hôte KMS du fournisseur cloud, { $provider_host }
    .step1 = Vérifier que la machine doit être activée avec la licence du fournisseur et non plus avec la vôtre.
    .step2 = Définir { $provider_host } et le port 1688 comme hôte KMS.
    .step3 = Activer.
    .undo = Définir à nouveau l'ancien hôte { $override } ; s'il n'y en avait pas, l'effacer avec slmgr /ckms.
    .note = Une machine déplacée vers le cloud garde l'hôte KMS de l'ancien réseau.

remedy-assign-host = Définir manuellement l'hôte KMS sur ce client
    .step1 = Définir { $host } et le port { $port } comme hôte KMS.
    .step2 = Activer.
    .undo = Effacer l'hôte, pour que le client cherche à nouveau dans le DNS.
    .note = Cela aide un seul client et masque le défaut. La découverte par DNS reste désactivée jusqu'à ce que l'hôte soit effacé. Utiliser le nom, et non une adresse ; une adresse IPv6 demande des crochets.

remedy-use-fqdn-override = Définir l'hôte KMS par son nom complet
    .step1 = Définir { $short_host }.{ $suffix } et le port { $port } comme hôte KMS.
    .step2 = Activer avec slmgr /ato.
    .undo = Définir à nouveau l'ancien hôte { $override }.

remedy-clear-lookup-domain = Effacer le domaine de recherche { $lookup_domain }, pour que le client cherche dans son propre domaine
    .step1 = Effacer le domaine de recherche.
    .step2 = Activer avec slmgr /ato.
    .undo = Définir de nouveau le domaine de recherche.

remedy-set-lookup-domain = Faire chercher ce client dans { $other_domain }
    .step1 = Définir { $other_domain } comme domaine où le client cherche KMS.
    .step2 = Activer avec slmgr /ato.
    .undo = Effacer le domaine de recherche.
    .note = Le client ne cherche alors que dans ce domaine. Un hôte défini manuellement l'emporte sur lui.

remedy-set-primary-suffix = Donner au client le suffixe DNS principal { $other_domain }
    .step1 = Ouvrir Propriétés système, Nom de l'ordinateur, Modifier, Autres.
    .step2 = Saisir { $other_domain } comme suffixe DNS principal de cet ordinateur.
    .step3 = Redémarrer l'ordinateur.
    .undo = Saisir l'ancien suffixe, ou aucun, et redémarrer.
    .note = Sur un ordinateur membre d'un domaine, le suffixe vient du domaine ; le changer à cet endroit.

remedy-add-search-suffix = Ajouter le suffixe DNS à la liste de recherche du client
    .step1 = Relever les suffixes actuels et en garder une copie.
    .step2 = Définir à nouveau la liste, avec le suffixe manquant à la fin.
    .step3 = Si une stratégie de groupe définit la liste, modifier plutôt la stratégie.
    .undo = Rétablir l'ancienne liste.
    .note = La liste de recherche aide à compléter un nom d'hôte. Elle ne mène pas à coup sûr à l'enregistrement KMS : Windows interroge dans le suffixe DNS principal ou le domaine de l'ordinateur.

## Names and addresses

remedy-fix-address-record = Corriger l'adresse de { $host }
    .step1 = Noter les adresses actuelles du nom : { $wrong_addresses }.
    .step1-open = Vérifier que l'hôte KMS a l'adresse { $address }, dont seul un port ouvert a été vu ; noter les adresses actuelles du nom : { $wrong_addresses }.
    .step2 = Supprimer l'enregistrement { $record_types } incorrect de { $short_host } dans { $host_zone }.
    .step3 = En créer un avec { $address }.
    .step4 = Vider le cache du serveur DNS, puis celui du client.
    .undo = Recréer l'ancien enregistrement : { $wrong_addresses }.
    .note = Les commandes suppriment tous les enregistrements { $record_types } du nom. Utiliser le Gestionnaire DNS pour n'en supprimer qu'un. Si l'hôte s'inscrit lui-même, renouveler plutôt son inscription, sinon l'ancienne adresse revient.

remedy-create-address-record = Créer l'enregistrement d'adresse de { $host }
    .step1 = Ouvrir le Gestionnaire DNS, développer Zones de recherche directe, cliquer avec le bouton droit sur { $host_zone } et choisir Nouvel hôte (A ou AAAA).
    .step2 = Saisir le nom { $short_host } et l'adresse { $address }.
    .step3 = Sur un serveur BIND, ajouter la ligne au fichier de zone, augmenter le numéro de série et recharger la zone.
    .undo = Supprimer l'enregistrement créé.
    .note = Si { $host_zone } n'est pas une zone à part entière, créer l'enregistrement dans la zone parente.

remedy-forward-provider-zone = Faire résoudre par le serveur DNS { $server } le nom { $host } du fournisseur cloud
    .step1 = Demander à { $server } ce nom et un autre nom public.
    .step2 = S'il ne résout ni l'un ni l'autre, lui donner un redirecteur qui le fait ; dans un réseau Azure, c'est 168.63.129.16, dans Google Cloud 169.254.169.254.
    .step3 = S'il résout l'autre, y chercher une zone { $host_zone }, et un filtre.
    .step4 = Demander de nouveau le nom depuis le client.
    .undo = Retirer le redirecteur.
    .note = Ne pas créer le nom manuellement : une zone { $host_zone } à vous masque tous les autres noms du fournisseur qui s'y trouvent.

remedy-register-host-address = Faire inscrire son adresse par l'hôte KMS
    .step1 = Sur l'hôte KMS, vérifier que sa carte réseau a les bons serveurs DNS et inscrit son adresse dans le DNS.
    .step2 = L'inscrire à nouveau.
    .step3 = Une minute plus tard, demander { $host } au serveur DNS.

remedy-remove-hosts-entry = Retirer l'entrée de { $host } du fichier hosts
    .step1 = Chercher le nom dans le fichier hosts du client.
    .step2 = Ouvrir le fichier dans un éditeur lancé en tant qu'administrateur et supprimer la ligne, ou la faire précéder de #.
    .step3 = Vider le cache DNS du client.
    .undo = Remettre la ligne.

remedy-flush-dns-cache = Vider le cache DNS du client
    .step1 = Regarder ce que le cache contient pour { $host }.
    .step2 = Le vider.

remedy-restore-resolver = Rendre une réponse au résolveur du client pour { $host }
    .step1 = Comparer les serveurs DNS que le système du client doit utiliser avec ceux qui ont répondu ici : { $servers }.
    .step2 = Si le système utilise un serveur qui ne répond pas, le corriger sur la carte réseau ou dans l'option DHCP 6.
    .step3 = Si un serveur répond tard, chercher ce qu'il attend : un redirecteur ou une ligne surchargée.
    .step4 = Résoudre de nouveau le nom sur le client, sans nslookup.

remedy-review-nrpt = Corriger la stratégie de résolution de noms (NRPT)
    .step1 = Afficher la stratégie en vigueur.
    .step2 = Trouver une règle dont l'espace de noms couvre { $host_zone } ou { $domain }, et les serveurs DNS qu'elle nomme.
    .step3 = Comparer ce que répondent ces serveurs avec ce que répondent { $servers }.
    .step4 = Corriger la règle à son origine : la stratégie de groupe (Paramètres Windows, Stratégie de résolution de noms), le profil VPN ou les réglages de DNS sur HTTPS.
    .note = nslookup n'obéit pas à cette stratégie ; sa réponse peut donc différer de ce que fait Windows.

## Firewalls and the way

remedy-enable-firewall-rule = Activer la règle KMS du pare-feu Windows de { $host }
    .step1 = Regarder la règle SPPSVC-In-TCP, « Key Management Service (TCP-In) » en anglais ; elle est désactivée par défaut.
    .step2 = L'activer pour les profils Domaine et Privé.
    .step3 = Vérifier que le réseau de l'hôte a l'un de ces profils.
    .undo = Désactiver la règle.
    .note = La règle n'ouvre que le port TCP 1688. Un hôte qui écoute sur un autre port a besoin de sa propre règle de trafic entrant pour ce port. La forme netsh emploie le nom du groupe dans la langue de Windows.

remedy-open-path-firewall = Autoriser le port TCP { $port } des clients vers { $host }
    .step1 = Suivre le chemin de { $client } à { $address } et relever les pare-feu qui s'y trouvent.
    .step2 = Chercher dans leurs journaux les paquets de { $client } vers { $address }, port TCP { $port }.
    .step3 = Ajouter une règle de réseau : des réseaux des clients vers { $address }, port TCP de destination { $port }, autoriser.
    .step4 = Tester à nouveau depuis le client.
    .note = Le port TCP { $port } suffit à un client ; le mappeur de points de terminaison RPC (port TCP 135) n'est pas utilisé. Dans le cloud, regarder aussi les groupes de sécurité, les tables de routage et les adresses du fournisseur.

remedy-allow-client-outbound = Autoriser le client à se connecter au port TCP { $port }
    .step1 = Regarder si le pare-feu du client bloque par défaut les connexions sortantes.
    .step2 = Chercher une règle de trafic sortant qui bloque ; un blocage passe avant une autorisation.
    .step3 = Ajouter une règle de trafic sortant pour TCP avec le port distant { $port }.
    .step4 = Si un autre produit de sécurité est installé, y autoriser aussi la connexion.
    .undo = Supprimer la règle.
    .note = La règle doit porter sur le port distant. Une règle pour le port local { $port } n'a aucun effet sur KMS.

remedy-exempt-inspection = Soustraire KMS à l'inspection sur le chemin
    .step1 = Trouver le pare-feu, le proxy, l'IPS ou l'antivirus qui ouvre la connexion entre { $client } et { $address }.
    .step2 = Autoriser le port TCP { $port } par une règle de réseau, et non par une règle d'application ou HTTPS.
    .step3 = Exempter ce trafic de proxy, d'inspection TLS et de filtrage RPC.
    .step4 = Si rien n'inspecte le trafic, redémarrer le service Protection logicielle (sppsvc) sur { $host } ; il est peut-être bloqué.
    .step5 = Tester depuis un client situé dans le réseau de l'hôte KMS, et comparer.
    .note = KMS parle RPC, sans TLS ni HTTP, sur le port TCP { $port }.

remedy-reach-provider-host = Ouvrir le chemin vers l'hôte KMS du fournisseur cloud, { $address }
    .step1 = Regarder dans le groupe de sécurité réseau de la machine et de son sous-réseau : le port TCP { $port } doit être autorisé en sortie vers { $address }.
    .step2 = Regarder dans la table de routage : là où tout le trafic passe par un pare-feu ou revient dans votre réseau, les adresses KMS du fournisseur ont besoin d'une route à elles.
    .step3 = Si la machine n'a pas d'adresse publique, lui donner une sortie, par exemple une passerelle NAT.
    .step4 = Sur Amazon EC2, comparer les routes persistantes vers 169.254.169.250 et 169.254.169.251 avec la passerelle de la carte ; une machine déplacée dans un autre sous-réseau garde les anciennes.
    .step5 = Tester de nouveau depuis la machine.
    .note = L'hôte est celui du fournisseur : son service et son pare-feu ne sont pas à réparer ici. Sur Amazon EC2, InitializeInstance.ps1 -Schedule ou EC2Launch redéfinit les routes au prochain démarrage.

remedy-restore-route = Rétablir le chemin vers { $address }
    .step1 = S'assurer que { $host } fonctionne et a cette adresse.
    .step2 = Tracer la route et noter le dernier saut qui répond.
    .step3 = Comparer la table de routage du client avec sa passerelle par défaut, surtout les routes persistantes.
    .step4 = Transmettre à l'équipe réseau le dernier saut et l'erreur ICMP, s'il y en a une.
    .note = Une route persistante laissée par un ancien sous-réseau, ou un VPN non connecté, est une raison fréquente.

## The KMS host

remedy-start-kms-service = Démarrer le service KMS sur { $host }
    .step1 = Sur { $host }, consulter l'état du service Protection logicielle (sppsvc) et le démarrer.
    .step2 = Regarder si quelque chose écoute sur le port TCP { $port }.
    .step3 = Si KMS écoute sur un autre port, mettre ce port dans l'enregistrement, ou rétablir le port et redémarrer sppsvc.
    .step4 = Si rien n'écoute, vérifier avec slmgr /dlv que l'hôte a une clé d'hôte KMS.

remedy-free-port = Libérer le port TCP { $port } sur { $host }
    .step1 = Sur { $host }, trouver le processus qui écoute sur le port TCP { $port }.
    .step2 = Vérifier que { $address } est bien l'hôte KMS, et non une machine qui a repris son adresse.
    .step3 = Déplacer l'autre programme vers un autre port, ou le retirer.
    .step4 = Redémarrer le service Protection logicielle (sppsvc).
    .step5 = Si l'autre programme doit rester, donner un autre port à KMS et publier celui-ci.
    .undo = Rétablir l'ancien port de KMS.

remedy-raise-count = Amener le décompte de l'hôte KMS à son seuil
    .step1 = Sur l'hôte KMS, lire le décompte actuel.
    .step2 = Faire en sorte qu'assez d'ordinateurs envoient une demande : 25 pour les clients Windows, 5 pour Windows Server, 5 pour Office.
    .step3 = Si le décompte n'augmente pas malgré les demandes, comparer les ID d'ordinateur client dans l'événement 12290 ; les clones d'une même image partagent un seul ID.
    .step4 = Préparer l'image avec sysprep /generalize, et exécuter slmgr /rearm sur les clones.
    .step5 = S'il y a moins d'ordinateurs que cela, utiliser l'activation basée sur Active Directory ou une clé MAK.
    .note = Un ordinateur compte pendant 30 jours après sa dernière demande. Plusieurs hôtes KMS se partagent les ordinateurs. Les machines virtuelles comptent aussi.

remedy-enable-kms-on-host = Faire de { $host } un hôte KMS
    .step1 = Sur { $host }, lire avec slmgr /dlv s'il a une clé d'hôte KMS.
    .step2 = S'il n'est pas destiné à être un hôte KMS, diriger le client ou l'enregistrement vers celui qui l'est.
    .step3 = Installer le rôle Services d'activation en volume.
    .step4 = Installer la clé d'hôte KMS du portail de licences en volume de l'organisation, et l'activer.
    .undo = Installer la clé GVLK de l'édition ; la machine redevient un client.

remedy-activate-kms-host = Activer l'hôte KMS { $host }
    .step1 = Sur { $host }, lire l'état de la licence avec slmgr /dlv.
    .step2 = Activer en ligne ; l'hôte a besoin pour cela d'un chemin vers Microsoft.
    .step3 = S'il n'en a pas, activer par téléphone : lire l'ID d'installation, puis saisir l'ID de confirmation.
    .note = Une clé d'hôte KMS active 6 hôtes, jusqu'à 10 fois chacun. Le centre d'activation de Microsoft peut relever cette limite.

remedy-update-host-key = Faire prendre en charge par { $host } la version de Windows du client
    .step1 = Lire la version de Windows sur le client et sur { $host }.
    .step2 = Installer sur l'hôte KMS la mise à jour qui lui permet de servir la version plus récente.
    .step3 = Installer une clé d'hôte KMS qui la couvre, et activer l'hôte.
    .step4 = Si des hôtes distincts servent Windows et Office, ou les clients et les serveurs, diriger le client vers le bon.
    .undo = Installer l'ancienne clé d'hôte KMS.
    .note = Pour des clients Windows Server 2025, par exemple, Windows Server 2022 a besoin de KB5034765 et Windows Server 2019 de KB5034768. Une clé pour clients Windows n'active pas les serveurs.

## Licence and client

remedy-install-gvlk = Installer la clé de client KMS (GVLK) sur le client
    .step1 = Lire avec slmgr /dlv le canal de la clé installée ; KMS exige VOLUME_KMSCLIENT.
    .step2 = Chercher la clé GVLK de cette édition exacte.
    .step3 = L'installer.
    .step4 = Activer.
    .step5 = S'il s'agit d'une édition d'évaluation, changer d'abord d'édition avec DISM.
    .undo = Réinstaller l'ancienne clé.
    .note = Les éditions de vente au détail sans licence en volume et les éditions d'évaluation n'acceptent pas de clé GVLK.

remedy-synchronize-clock = Mettre à l'heure l'horloge du client
    .step1 = Comparer l'heure UTC du client avec celle d'un contrôleur de domaine ; une différence de plus de 4 heures est refusée.
    .step2 = Démarrer le service Temps Windows et synchroniser.
    .step3 = Vérifier le fuseau horaire, puis à nouveau l'heure UTC.
    .step4 = Si le client est à l'heure, vérifier de même l'horloge de l'hôte KMS.
    .note = KMS compare l'heure UTC ; le fuseau horaire lui-même n'a pas d'importance.

remedy-run-elevated = Exécuter la commande avec élévation de privilèges
    .step1 = Cliquer avec le bouton droit sur Invite de commandes ou Windows PowerShell et choisir Exécuter en tant qu'administrateur.
    .step2 = Exécuter à nouveau la même commande slmgr.
    .note = Si elle échoue là aussi et que l'événement 8229 figure dans le journal, des autorisations du service Protection logicielle sont endommagées ; les rétablir.

remedy-restart-licensing-service = Redémarrer le service Protection logicielle sur le client
    .step1 = Consulter l'état et le type de démarrage du service (sppsvc).
    .step2 = Régler le type de démarrage sur Automatique (début différé).
    .step3 = Redémarrer le service.
    .step4 = Activer avec slmgr /ato.

remedy-read-license-details = Lire ce que le service de licences rapporte lui-même
    .step1 = Lire les détails de la licence sur le client : canal, état de la licence, hôte KMS et port.
    .step2 = Lire les événements 12288 et 12289 les plus récents du journal Application : 12288 nomme l'hôte interrogé et le code, 12289 est la réponse.
    .step3 = Relancer kmsdoctor check avec --error-code et le code qu'ils indiquent.
    .note = Un événement 12288 sans 12289 signifie qu'aucune réponse n'est venue. De la clé de produit, seuls les cinq derniers caractères sont affichés.

## When the evidence does not suffice

remedy-connect-to-company-network = Connecter le client au réseau de l'entreprise, et redemander
    .step1 = Connecter le VPN, ou amener le client dans les locaux.
    .step2 = Regarder si ses serveurs DNS sont maintenant ceux de l'entreprise, et non { $outside_server }.
    .step3 = Redemander l'enregistrement.
    .note = L'enregistrement se corrige sur le serveur DNS de l'entreprise, et seulement s'il y manque aussi. KMS doit être joint une fois tous les 180 jours.

remedy-read-network = Trouver le serveur DNS à la main, et l'indiquer à ce programme
    .step1 = Afficher les paramètres réseau ; si cela échoue aussi, regarder si le service nsi (Interface du magasin réseau), qui les fournit, est démarré.
    .step2 = Relancer le contrôle en indiquant le serveur DNS avec --dns-server ; laisser les autres options telles quelles.

remedy-ask-configuration = Demander la configuration du client
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes, et d'envoyer le fichier kms.txt du dossier %TEMP%.
    .step2 = L'importer avec les sorties déjà reçues.

remedy-ask-record = Demander ce que le DNS dit de l'enregistrement KMS
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes ; sans 2>&1, la raison d'un échec est perdue.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-ping = Demander si le serveur DNS { $unpinged_server } répond à un ping
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes ; elle dit si le serveur est hors d'atteinte, ou si seul son service DNS ne répond pas.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-name = Demander au serveur DNS l'adresse de { $unexplained_host }
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes ; la réponse dit si le nom manque ou si le serveur est en échec.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-connection = Demander si le port TCP { $untried_port } de { $untried_host } s'ouvre
    .step1 = Demander à l'appelant d'exécuter cette commande dans PowerShell.
    .step2 = Importer le fichier kms-port.txt du dossier %TEMP%.

remedy-ask-other-server = Interroger aussi le serveur DNS { $untried_server } sur l'enregistrement KMS
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes ; sans 2>&1, la raison d'un échec est perdue.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-resolver = Demander ce que le client lui-même trouve pour l'enregistrement KMS
    .step1 = Demander à l'appelant d'exécuter cette commande dans PowerShell : Windows interroge alors lui-même les serveurs DNS de toutes les cartes réseau.
    .step2 = Importer le fichier kms-port.txt du dossier %TEMP%.

remedy-ask-events = Demander quel hôte le client a demandé et si une réponse est arrivée
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes : elle affiche les événements 12288 et 12289 les plus récents.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-override = Demander quel hôte KMS est défini manuellement
    .step1 = Demander à l'appelant d'exécuter cette commande dans une invite de commandes ; sans 2>&1, la raison d'un échec est perdue.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-ask-license = Demander la licence
    .step1 = Demander à l'appelant d'exécuter ces commandes dans une invite de commandes : une copie de slmgr.vbs parle anglais sous tout Windows.
    .step2 = Importer le fichier kms.txt du dossier %TEMP%.

remedy-run-full-check = Relancer le contrôle avec ce qui manque encore
    .step1 = Lancer le contrôle sur le client dont l'activation échoue, sans --no-ping ni --no-rpc.
    .step2 = Ajouter le nom d'un hôte KMS avec --kms-host, et son adresse avec --kms-ip.
    .step3 = Ajouter le code d'erreur que l'utilisateur voit avec --error-code.
    .step4 = Ajouter le domaine de l'hôte KMS avec --domain.

remedy-escalate-tampering = Escalader : faire examiner les réglages de licence du client
    .step1 = Enregistrer le rapport de ce contrôle, et ne rien changer sur la machine.
    .step2 = Relever ce qui est en place, avec les commandes ci-dessous.
    .step3 = Remettre les deux aux responsables des licences et de la sécurité : ils savent si un hôte défini est le vôtre, et décident si la machine est réinstallée.
    .note = Retirer seulement les traces laisse ce qui les a posées.

remedy-ask-network-team = Remettre les preuves à l'équipe réseau
    .step1 = Enregistrer le rapport de ce contrôle.
    .step2 = Indiquer la source { $client }, la destination { $address } et le port { $port }.
    .step3 = Demander quel équipement sur le chemin abandonne, rejette ou modifie ce trafic.
    .note = Le rapport nomme des hôtes, des domaines et des adresses du réseau.
