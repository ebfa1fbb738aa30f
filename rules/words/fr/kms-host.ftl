# Un hôte KMS contrôlé sur lui-même : ses étapes, causes, remèdes et faits. Un message qui se termine par
# -host remplace celui qui n'a pas cette fin quand un hôte KMS est contrôlé.

report-title-host = Contrôle de l'hôte KMS
section-client-host = Cet hôte KMS
probe-promise-host = Seul un bind RPC a été envoyé, et seulement aux adresses de cette machine : aucune demande d'activation, aucun changement.

## Étapes

step-host-service = Service et clé d'hôte
    .why = Une machine n'assure le service KMS que si elle a une clé d'hôte KMS et un service Protection logicielle démarré.
    .command = sc query sppsvc
    .pass = Le service Protection logicielle (sppsvc) est démarré, et rien ne contredit la présence d'une clé d'hôte KMS.
    .pass-open = Rien n'indique que le service Protection logicielle (sppsvc) soit arrêté, ni que la clé d'hôte KMS manque.
    .warn = Rien ne contredit la présence d'une clé d'hôte KMS, mais le système ne dit pas si le service Protection logicielle est démarré.
    .fail = Le service Protection logicielle (sppsvc) n'est pas démarré, ou la machine n'est pas un hôte KMS activé.
    .skip = Rien n'a été lu : ce système n'est pas Windows.

step-host-publishing = Publication DNS
    .why = Un hôte KMS crée lui-même son enregistrement toutes les 24 heures, sauf si un réglage l'interdit.
    .command = reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform"
    .pass = La publication est activée, dans { $domains }.
    .warn = Les réglages ne publient pas partout, mais l'enregistrement existe : quelqu'un le tient probablement à jour manuellement.
    .fail = L'hôte ne publie pas dans tous les domaines où il le devrait.
    .skip = Rien n'a été lu : ce système n'est pas Windows.

step-host-record = Enregistrement de l'hôte
    .why = Les clients trouvent cet hôte par l'enregistrement _vlmcs._tcp de leur domaine ; il doit nommer cette machine et son port.
    .command = nslookup -type=srv { $owner }.
    .pass = L'enregistrement existe et nomme cette machine, dans { $domains }.
    .warn = L'enregistrement nomme cette machine dans un domaine au moins, mais pas dans tous, ou pas sur tous les serveurs DNS.
    .fail = Aucun enregistrement _vlmcs._tcp ne nomme cette machine avec le port TCP { $port }.
    .skip = L'enregistrement n'a pas pu être demandé : aucun domaine n'est connu, ou aucun serveur DNS ne répond.

step-host-port = Port d'écoute
    .why = C'est ici qu'arrive la demande d'un client. Cette étape n'essaie que les adresses de cette machine.
    .command = netstat -ano | findstr :{ $port }
    .pass = KMS répond aux adresses de cette machine, port TCP { $port }.
    .pass-open = Le port TCP { $port } est ouvert aux adresses de cette machine ; RPC n'a pas été essayé.
    .warn = KMS ne répond qu'à certaines des adresses de cette machine, port TCP { $port }.
    .fail = KMS ne répond pas aux adresses de cette machine, port TCP { $port }.
    .skip = Le port n'a pas été essayé.

step-host-firewall = Pare-feu Windows
    .why = La règle de KMS est désactivée par défaut, et sur l'hôte lui-même rien ne le montre.
    .command = Get-NetFirewallRule -Name SPPSVC-In-TCP
    .pass = Le pare-feu Windows laisse entrer le port TCP { $port }.
    .warn = Le pare-feu Windows laisse entrer le port TCP { $port } pour ces réseaux : { $open_profiles } ; pas pour ceux-ci : { $closed_profiles }.
    .fail = Le pare-feu Windows ne laisse entrer le port TCP { $port } pour aucun réseau.
    .skip = Les règles du pare-feu Windows n'ont pas pu être lues.

step-host-count = Décompte actuel
    .why = Un hôte KMS active Windows Server et Office à partir d'un décompte de 5, et les clients Windows à partir de 25.
    .command = cscript //nologo %windir%\System32\slmgr.vbs /dlv
    .pass = Le décompte actuel est { $current_count } : il suffit aux serveurs et aux clients.
    .warn = Le décompte actuel est { $current_count } : il suffit à Windows Server et à Office, mais il est trop bas pour les clients Windows.
    .fail = Le décompte actuel est { $current_count } : il est trop bas pour tous.
    .skip = Le service de licences n'a pas donné le décompte.

## Causes

class-healthy-host = Aucun défaut trouvé sur cet hôte KMS

cause-healthy-host = Cette machine répond en tant qu'hôte KMS sur le port TCP { $port }, et son enregistrement est dans { $domains }. La présence d'un pare-feu entre elle et ses clients n'a pas été testée.
    .open = Le port TCP { $port } de cette machine est ouvert, et son enregistrement est dans { $domains }. RPC n'a pas été essayé ; ce qui écoute sur ce port n'est donc pas forcément KMS.
    .finding = Cette machine assure le service KMS et est publiée.
    .finding-open = Le port TCP { $port } de cette machine est ouvert, et son enregistrement est publié ; RPC n'a pas été essayé.
    .likely = Si l'activation échoue encore sur des clients, lancer le contrôle sur l'un d'eux : kmsdoctor check.

cause-inconclusive-host = Les preuves ne suffisent pas pour un verdict sur cet hôte KMS.
    .finding = Il n'y a pas assez de preuves sur cet hôte KMS.
    .likely = Des tests ont probablement été omis, l'exécution a été interrompue, ou aucun domaine où l'hôte devrait être trouvé n'est connu.

cause-network-no-dns-server-host = Cette machine n'a pas de serveur DNS. Elle ne peut donc ni publier son enregistrement, ni vérifier qu'il existe.
    .finding = Aucun serveur DNS n'est configuré sur cette machine.
    .likely = La carte réseau n'est probablement pas connectée, ou personne n'y a défini de serveur DNS.

cause-network-dns-server-unreachable-host = Aucun des serveurs DNS de cette machine ({ $servers }) ne répond à un ping ni à une requête. Tant que cela dure, l'hôte ne peut pas publier son enregistrement.
    .finding = Le serveur DNS { $server } ne répond ni à un ping ni à une requête.
    .likely = Si tout le reste est inaccessible aussi, le défaut vient probablement de la connexion de la machine elle-même ou de sa passerelle par défaut.

cause-name-dns-service-down-host = La machine du serveur DNS { $server } fonctionne, mais aucun service DNS ne répond sur le port 53. L'hôte ne peut pas y publier son enregistrement.
    .finding = { $server } fonctionne, mais ne répond pas aux requêtes sur le port 53.
    .likely = Le service DNS s'est probablement arrêté, ou un pare-feu laisse passer le ping et non le port 53.

cause-srv-inconsistent-host = Les serveurs DNS ne s'accordent pas sur { $owner } : { $server } n'a pas l'enregistrement de cette machine, un autre l'a. Les clients se fient au premier serveur qui répond.
    .finding = Les serveurs DNS donnent des enregistrements différents pour { $owner }.
    .likely = La réplication ou un transfert de zone n'est probablement pas arrivé.

cause-srv-lookup-failed-host = Les serveurs DNS ne répondent pas à la question sur { $owner }, alors qu'ils répondent à d'autres. Impossible de voir si l'enregistrement de cette machine existe.
    .finding = La question sur { $owner } n'obtient pas de réponse utilisable.
    .likely = La zone { $zone } n'est probablement pas chargée, ou un serveur sur le chemin ne laisse pas passer les questions SRV.

cause-srv-wrong-port-host = L'enregistrement { $owner } nomme cette machine avec le port { $wrong_port }, et elle écoute sur le port TCP { $port }.
    .finding = L'enregistrement { $owner } nomme le port { $wrong_port }, mais cette machine écoute sur le port { $port }.
    .likely = Le port a probablement changé après la création manuelle de l'enregistrement, ou le service n'a pas été redémarré depuis le changement.

cause-name-host-not-found-host = L'enregistrement nomme { $host }, et le DNS n'a pas d'adresse pour ce nom. Les clients savent quel hôte appeler, mais pas où il se trouve.
    .finding = Le DNS n'a pas d'adresse pour { $host }, le nom que donne l'enregistrement.
    .likely = L'hôte n'inscrit probablement pas son adresse dans le DNS.

cause-name-wrong-address-host = L'enregistrement nomme { $host }, et le DNS donne pour ce nom { $wrong_addresses }. Cette machine n'a aucune de ces adresses.
    .finding = Le DNS donne { $wrong_addresses } pour { $host }, et cette machine n'a aucune de ces adresses.
    .likely = L'enregistrement d'adresse est probablement périmé, ou la machine se trouve derrière une traduction d'adresses.

cause-client-licensing-hooked-host = Un autre programme est mis à la place des processus de licence de cette machine, ou y est chargé (Image File Execution Options). Aucun système sous licence n'en a besoin.
    .finding = Un autre programme est greffé sur les processus de licence de cette machine.

cause-licensing-host-not-activated-host = Cette machine a une clé d'hôte KMS, mais n'est pas activée elle-même. Elle n'active aucun client tant qu'elle ne l'est pas.
    .finding = Cet hôte KMS n'est pas activé.

cause-kms-service-not-kms-host = Quelque chose répond sur le port TCP { $port } de cette machine, mais ce n'est pas KMS.
    .finding = Ce qui répond sur le port TCP { $port } de cette machine ne parle pas le protocole KMS.
    .likely = Un autre programme a probablement pris le port avant le service Protection logicielle.

cause-kms-service-no-host-key = Le service de licences dit que cette machine n'est pas un hôte KMS : elle n'a pas de clé d'hôte KMS.
    .finding = Cette machine n'a pas de clé d'hôte KMS.
    .likely = La clé n'a probablement jamais été installée, ou a été remplacée par la clé GVLK de l'édition.

cause-kms-service-stopped = Le service Protection logicielle (sppsvc) n'est pas démarré sur cette machine, et rien ne répond sur le port TCP { $port }.
    .finding = Le service Protection logicielle (sppsvc) est { $service ->
        [disabled] désactivé
       *[other] arrêté
    } sur cette machine.
    .likely = { $service ->
        [disabled] Quelqu'un a probablement désactivé le service.
       *[other] Le service a probablement été arrêté, ou n'a pas pu démarrer ; le journal Système dit lequel des deux.
    }

cause-kms-service-not-answering = Le port TCP { $port } de cette machine s'ouvre, mais ce qui y écoute ne répond pas à un bind RPC.
    .finding = Le port TCP { $port } de cette machine s'ouvre, puis ne répond pas à un bind RPC.
    .likely = Le service Protection logicielle est probablement bloqué, ou un produit de sécurité de cette machine intercepte la connexion.

cause-kms-service-not-listening = Rien ne répond sur le port TCP { $port } de cette machine, à aucune de ses adresses ({ $addresses }).
    .finding = Rien n'écoute sur le port TCP { $port } de cette machine.
    .likely = La machine n'a probablement pas de clé d'hôte KMS activée, ou le réglage de son port a changé sans que le service soit redémarré depuis.

cause-kms-service-local-firewall = Le pare-feu Windows de cette machine ne laisse entrer le port TCP { $port } pour aucun réseau. KMS répond ici, mais aucune autre machine ne le joint.
    .finding = Aucune règle active du pare-feu Windows ne laisse entrer le port TCP { $port }.
    .likely = La règle de KMS (SPPSVC-In-TCP) est désactivée par défaut, et n'a probablement jamais été activée.
    .open = Le pare-feu Windows de cette machine ne laisse entrer le port TCP { $port } pour aucun réseau. Le port est ouvert ici, mais aucune autre machine ne le joint ; RPC n'a pas été essayé.

cause-kms-service-count-too-low = Le décompte actuel de cet hôte KMS est { $current_count }. Il active Windows Server et Office à partir de 5, et les clients Windows à partir de 25.
    .finding = Le décompte actuel est { $current_count } ; il faut 5 pour Windows Server et Office, 25 pour les clients Windows.
    .likely = Peu d'ordinateurs ont probablement envoyé une demande ces 30 derniers jours, ou des clones d'une même image partagent un ID d'ordinateur client et comptent pour un seul.

cause-kms-service-request-refused = La demande la plus récente, de { $requester }, s'est terminée par { $request_code }.
    .finding = La demande la plus récente d'un client, { $requester }, s'est terminée par { $request_code } (événement 12290).

cause-srv-no-host-domain = Cette machine n'a ni domaine DNS, ni liste de domaines où publier. Elle ne publie donc son enregistrement nulle part.
    .finding = L'hôte KMS n'a aucun domaine où publier.
    .likely = La machine est probablement dans un groupe de travail et n'a pas de suffixe DNS principal.

cause-srv-publishing-disabled = La publication DNS est désactivée sur cet hôte KMS (DisableDnsPublishing), et { $owner } ne le nomme pas.
    .finding = La publication DNS est désactivée, et { $owner } ne nomme pas cette machine.
    .likely = Quelqu'un a probablement désactivé la publication (slmgr /cdns) avec l'intention de tenir l'enregistrement à jour manuellement.

cause-srv-publish-failed = Cet hôte KMS n'a pas pu publier son enregistrement dans { $domain } : événement 12293, { $event_code }. L'enregistrement { $owner } ne le nomme pas.
    .finding = La dernière tentative de publication dans { $domain } a échoué (événement 12293, { $event_code }).
    .likely = La zone refuse probablement la mise à jour : avec 0x80072338, l'enregistrement appartient à un autre hôte KMS, ou le compte d'ordinateur n'a pas le droit de le modifier.

cause-srv-publish-list-malformed = DnsDomainPublishList contient des lignes qui ne nomment un domaine sous aucune des deux formes documentées : { $malformed_lines }.
    .finding = Des lignes de DnsDomainPublishList ne nomment aucun domaine : { $malformed_lines }.
    .likely = Les champs d'une ligne sont probablement dans le mauvais ordre ; l'ordre est domaine, priorité, poids.

cause-srv-publish-list-incomplete = Cet hôte KMS ne publie pas dans { $domain }, et { $owner } ne le nomme pas.
    .finding = L'hôte KMS ne publie pas dans { $domain }, et ne s'y trouve pas non plus.
    .likely = Le domaine manque probablement dans DnsDomainPublishList.

cause-srv-not-published = Cet hôte KMS devrait publier dans { $domain }, et { $owner } ne le nomme pas.
    .finding = L'enregistrement { $owner } ne nomme pas cette machine.
    .likely = La zone DNS n'accepte probablement pas les mises à jour de cette machine, ou le service n'a pas été redémarré depuis que la publication a été activée.

## Preuves

proof-host-not-windows = Ce système n'est pas Windows ; le service, les réglages, le pare-feu et le décompte de l'hôte KMS n'ont donc pas été lus.
proof-no-host-domain = La machine n'a pas de suffixe DNS principal, et DnsDomainPublishList ne nomme aucun domaine.
proof-published-domains = L'hôte KMS publie dans : { $domains }.
proof-host-licence = La licence de cette machine a été demandée, voir ci-dessous.
proof-current-count = Le service de licences dit que le décompte actuel est { $current_count }.
proof-told-licence = La sortie de l'hôte KMS lui-même dit qu'il n'est pas activé.
proof-told-activated = La sortie de l'hôte KMS lui-même dit qu'il est activé : il l'a été après la demande du client, ou le client s'est adressé à un autre hôte KMS.
proof-told-count = La sortie de l'hôte KMS lui-même dit que son décompte actuel est de { $current_count }.
proof-told-port = La sortie de l'hôte KMS lui-même dit qu'il écoute sur le port TCP { $told_port }.
proof-told-address = La sortie de l'hôte KMS lui-même dit que son adresse est { $told_address }, et non celle qui a été essayée.
proof-told-publishing-disabled = La sortie de l'hôte KMS lui-même dit que la publication DNS est désactivée.
proof-service = { $service ->
    [running] Le service Protection logicielle (sppsvc) est démarré.
    [stopped] Le service Protection logicielle (sppsvc) est arrêté.
    [disabled] Le service Protection logicielle (sppsvc) est désactivé.
    [changing] Le service Protection logicielle (sppsvc) est en cours de démarrage ou d'arrêt.
    [absent] Il n'y a pas de service Protection logicielle (sppsvc).
   *[other] Le système n'a pas donné l'état du service Protection logicielle (sppsvc).
}
proof-firewall-closed = Aucune règle active du pare-feu Windows ne laisse entrer le port TCP { $port } ; il est activé pour ces réseaux : { $closed_profiles }.
proof-firewall-open = Le pare-feu Windows laisse entrer le port TCP { $port } pour ces réseaux : { $open_profiles }.
proof-publishing-disabled = DisableDnsPublishing est défini sur cette machine.
proof-malformed-lines = DnsDomainPublishList contient : { $malformed_lines }.
proof-publish-failed = L'événement 12293 dit que la publication dans { $domain } a échoué : { $event_code }.
proof-published = L'événement 12294 dit que l'enregistrement a été publié dans { $domain }.
proof-last-request = L'événement 12290 dit que la demande la plus récente, de { $requester }, s'est terminée par { $request_code }.

## Remèdes

remedy-restart-kms-service = Redémarrer le service KMS sur { $host }
    .step1 = Redémarrer le service Protection logicielle (sppsvc).
    .step2 = Regarder si quelque chose écoute sur le port TCP { $port }.
    .step3 = Si rien n'écoute, lire avec slmgr /dlv si la machine a une clé d'hôte KMS activée, et sur quel port elle écoute.
    .note = Les clients qui envoient une demande entre-temps réessaient d'eux-mêmes.

remedy-allow-record-update = Laisser { $host } modifier son enregistrement dans { $zone }
    .step1 = Lire les événements 12293 les plus récents et leur code.
    .step2 = Regarder si la zone { $zone } accepte les mises à jour dynamiques.
    .step3 = Si un autre hôte KMS a créé l'enregistrement, donner à un groupe qui contient les comptes de tous les hôtes KMS le droit de modifier _vlmcs dans { $zone }, _tcp.
    .step4 = Redémarrer le service Protection logicielle (sppsvc) sur { $host } ; il publie à son démarrage.
    .step5 = Lire l'événement 12294, qui dit que la publication a réussi.
    .undo = Retirer ce droit au groupe.
    .note = Sous BIND, n'autoriser les mises à jour que depuis l'hôte KMS, et non depuis n'importe quelle adresse. Là où les mises à jour ne sont pas autorisées, créer l'enregistrement manuellement.

remedy-extend-publish-list = Faire publier { $host } dans tous les domaines de ses clients
    .step1 = Regarder les lignes de DnsDomainPublishList, et en garder une copie.
    .step2 = Définir la liste, avec une ligne par domaine : domaine, priorité, poids.
    .step3 = Redémarrer le service Protection logicielle (sppsvc).
    .step4 = Chercher dans le journal Application l'événement 12294, qui nomme chaque domaine.
    .step5 = Donner au compte d'ordinateur de l'hôte le droit de créer des enregistrements dans un domaine pour lequel l'événement 12293 apparaît.
    .undo = Rétablir les anciennes lignes, ou supprimer DnsDomainPublishList, et redémarrer sppsvc.
    .note = La commande remplace la liste. Elle contient les lignes qui ont été lues, sans celles qui ne nomment aucun domaine.

remedy-run-host-check = Relancer le contrôle avec ce qui manque encore
    .step1 = Lancer le contrôle sur l'hôte KMS lui-même, sans --no-ping ni --no-rpc.
    .step2 = Nommer le domaine des clients avec --domain.
    .step3 = Nommer le suffixe DNS principal de l'hôte avec --primary-suffix là où le système n'en a pas.

## Faits

label-host-service = Service Protection logicielle
label-host-port = Port d'écoute
label-host-publishing = Publication DNS
label-publish-list = DnsDomainPublishList
label-host-firewall = Pare-feu Windows
label-publications = Événements de publication
label-host-request = Demande la plus récente
label-last-answer = Réponse reçue (code, décompte)
value-licence-count = décompte actuel { $current_count }
value-publishing-on = activée
value-publishing-off = désactivée
value-firewall-unreadable = ses règles n'ont pas pu être lues
value-firewall-open = laisse entrer le port pour : { $open_profiles }
value-firewall-closed = ne laisse entrer le port pour aucun réseau
value-service-running = démarré
value-service-stopped = arrêté
value-service-disabled = désactivé
value-service-changing = en cours de démarrage ou d'arrêt
value-service-absent = il n'y en a pas
value-service-unreadable = le système ne l'a pas dit

## Substituts de ce qui est inconnu

missing-closed-profiles = aucun
    .command = none
missing-current-count = inconnu
    .command = 0
missing-event-code = code inconnu
    .command = <CODE>
missing-firewall-rules = aucune
    .command = <RULE>
missing-malformed-lines = aucune
    .command = <LINES>
missing-open-profiles = aucun
    .command = none
missing-publish-list-new = <domaines où publier>
    .command = '<DOMAIN>, 0, 0'
missing-request-code = code inconnu
    .command = <CODE>
missing-requester = un client inconnu
    .command = <CLIENT>
# Pas un mot pour les lecteurs : il choisit une forme plus haut, et il est le même dans toutes les langues.
missing-service = unreadable
    .command = sppsvc

## L'assistant

detail-machine = Ce que le système dit de cette machine :
choice-host = Cet hôte KMS
    .about = le contrôler lui-même, en direct
start-promise-host = Entrée lance le contrôle. Un hôte KMS est contrôlé sur lui-même : service, port, pare-feu, publication, enregistrement et décompte. Rien n'est modifié.
