### Words of the supervisor's panel, in French (vous).
###
### Sources of doubtful terms: Genesys Workspace (Team Lead), Genesys Desktop, PureConnect, Webex and
### SFR Business in French. No “de”, “que” or “l'agent” before a name: it may begin with a vowel, or
### be “un autre agent”. Log in and out (agent, phone): connecter; sign in (portal): s'identifier;
### contact with the server: liaison.


## The list of keys

key-keyboard = Clavier
key-hint = Tab mène à la liste. Les touches agissent sur la ligne qui a le focus.
key-sort-now = Trier maintenant
key-rows = Ligne précédente ou suivante
key-pages = Une page vers le haut ou vers le bas
key-ends = Première ou dernière ligne
key-into = Vers les boutons de la ligne
key-sideways = D’un bouton à l’autre ; replier ou déplier un groupe
key-back = Retour à la ligne
key-select = Sélectionner l’agent
key-onward = De la recherche aux agents trouvés
key-close = Fermer

key-page-up = Page préc.
key-page-down = Page suiv.
key-home = Début
key-end = Fin
key-enter = Entrée
key-escape = Échap
key-space = Espace


## Toolbar: headings, names of regions, buttons

label-supervisor = Superviseur
label-search-agents = Rechercher un agent
label-genesys = Genesys : { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Votre téléphone Genesys : { $phone } · Vous pouvez recevoir des appels
        [do-not-disturb] Votre téléphone Genesys : { $phone } · Ne pas déranger
       *[other] Votre téléphone Genesys : { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] Votre téléphone : { $phone } · Vous pouvez recevoir des appels
        [do-not-disturb] Votre téléphone : { $phone } · Ne pas déranger
       *[other] Votre téléphone : { $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }, état à { $time }
label-phone-menu = Votre téléphone
label-connect = Se connecter
label-refresh = Actualiser
label-connecting = Le panneau se connecte. Patientez un instant.
label-retry = Réessayer
label-try-again = Réessayer
label-dismiss = Retirer
label-hide = Masquer
label-details = Détails
label-more = Plus
# Genesys Workspace says “surveiller” and “contrôler”; the first is the one used here.
label-monitoring = Surveillance
label-nothing-monitored = Les appels, les SMS et les chats que vous surveillez apparaissent ici. Choisissez comment à côté d’un agent.
label-monitoring-mode = Mode de surveillance
label-messages = Messages
label-participants = Participants
# Localized term of Genesys (“user data”) not found.
label-attached-data = Données jointes
label-data-is-cut = Une partie manque : elle est trop longue ou trop profonde.
label-history = Historique de cet appel


## Toolbar: state of the connection to Genesys; short

connection-closed = Non connecté
connection-connecting = Connexion…
connection-live = En direct
connection-reconnecting = Reconnexion…
connection-offline = Hors ligne
connection-sign-in-needed = Identification requise
connection-failed = Échec


## Toolbar: the Cisco channel, and the phone on which the supervisor listens

cisco-status-name = Cisco
cisco-status-live = Cisco : En direct
cisco-status-not-connected = Cisco : non connecté
cisco-status-signed-in-at = connecté au poste { $extension }
cisco-status-signed-in-at-as-of = connecté au poste { $extension }, état à { $time }
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }, état à { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }, état à { $time }


## Notices above the list: one sentence each, with what to do

notice-not-reached = Le centre de contact n’est pas encore joignable.
notice-offline = Votre ordinateur n’a pas de réseau. Le panneau revient de lui-même dès qu’il y en a un.
notice-not-supervisor = Vous utilisez le compte { $user }, qui n’a pas le rôle de superviseur. Identifiez-vous comme superviseur, ou demandez ce rôle à votre administrateur.
notice-feature-missing = La surveillance n’est pas disponible : votre centre de contact n’a pas activé « { $feature } ». Contactez votre administrateur ; vous voyez toujours vos agents.
notice-channels-failed = Connexion impossible : { $channels }.
notice-incomplete = Agents communiqués : { $read } sur { $all }.
notice-slowed = Le panneau est aussi ouvert dans un autre onglet ou une autre fenêtre, et ce navigateur ne leur permet pas de partager une connexion. Les événements s’affichent avec quelques secondes de retard ; fermez l’autre si vous n’en avez pas besoin.
notice-no-answer = Le serveur ne répond pas. Ce que vous voyez n’est peut-être plus à jour ; le panneau continue d’essayer.
notice-server-error = Le serveur répond par une erreur. Ce que vous voyez n’est peut-être plus à jour ; le panneau continue d’essayer.
notice-contact-lost = La liaison avec le serveur est perdue. Ce que vous voyez n’est peut-être plus à jour ; le panneau continue d’essayer.
notice-next-try =
    { $count ->
        [0] Nouvel essai en cours…
        [one] Prochain essai dans { $count } seconde.
       *[other] Prochain essai dans { $count } secondes.
    }
notice-no-phone = Votre téléphone est déconnecté : connectez-le pour surveiller.
notice-phone-failed = Votre téléphone n’a pas pu être connecté. { $why }
notice-channel-in = { $channel } : connecté.
notice-channel-out = { $channel } : non connecté. { $why }


## The list of agents: the list as a whole, its menus

list-group = { $group } ({ $count })
list-agents = Agents
list-on-calls =
    { $count ->
        [0] aucun en communication
       *[other] { $count } en communication
    }
list-sort-now =
    { $count ->
        [one] Trier maintenant – { $count } déplacé
       *[other] Trier maintenant – { $count } déplacés
    }
list-filter = Filtrer
list-view = Vue
list-roster-view = Vue de la liste des agents
list-order = Ordre
list-by-work = Par activité
list-by-name = Par nom
list-by-number = Par numéro
list-by-time = Par durée de l’état
list-group-by-group = Grouper les agents
list-columns = Colonnes
list-copy-link = Copier le lien de cette vue
list-reset-view = Réinitialiser la vue
list-link-copied = Lien copié.
list-link-not-copied = Le navigateur n’a pas permis de copier le lien.
list-options = Options de surveillance
list-which-calls = Appels à surveiller
list-when-passed-on = En cas de transfert d’un appel
list-which-sessions = Sessions de SMS et de chat à surveiller
list-all-calls = Tous les appels
list-next-call-only = Prochain appel uniquement
list-follow-call = Suivre l’appel
list-stay-with-agent = Rester avec l’agent
list-not-connected = Pas encore d’agents à afficher
list-not-connected-hint = Ils apparaissent ici dès que la liaison est établie.
list-loading = Lecture de vos agents…
list-read = { $count } agents lus sur { $all }
list-failed = Vos agents n’ont pas pu être lus
list-failed-hint = Le problème est indiqué ci-dessus. Le panneau réessaie de lui-même.
list-no-groups = Vous ne supervisez aucun groupe d’agents
list-no-groups-hint = Demandez à votre administrateur de vous désigner superviseur d’un groupe, puis actualisez.
list-no-members = Vos groupes n’ont pas encore d’agents
list-no-members-hint = Les agents apparaissent ici dès qu’ils sont ajoutés à l’un de vos groupes.


## The list of agents: heads of the columns; short

column-name = Nom
column-number = Numéro
# Webex: “état”; Genesys Workspace: “statut”.
column-state = État
column-time = Durée
column-time-in-state = Durée de l’état
column-width-of = Largeur : { $column }
column-actions = Actions
column-known-at = à { $time }


## The list of agents: filters, their chips, and how many agents fit

filter-hide-logged-out = Masquer les déconnectés
filter-logged-out-hidden = Déconnectés masqués
filter-by-state = Agents par état
filter-nobody-in-state = Personne n’est dans cet état.
filter-all = Tous
filter-on-call = En communication
filter-ringing = Sonnerie
filter-on-hold = En attente
filter-over-limit = Hors limite
filter-wrap-up = Post-appel
filter-ready = Prêt
filter-not-ready = Non prêt
filter-logged-out = Déconnecté
filter-unknown = Inconnu
filter-state = État
filter-group = Groupe
filter-channel = Canal
filter-skill = Compétence
filter-no-skills = Compétence : le centre de contact n’en communique aucune
filter-all-of-these = Toutes les valeurs
filter-any-of-these = Au moins une valeur
filter-all-of = toutes :
filter-any-of = au moins une :
filter-remove = Retirer le filtre : { $kind } { $what }
filter-in-use = Filtres actifs
filter-clear-all = Tout effacer
filter-clear-search = Effacer la recherche
filter-clear-filters = Effacer les filtres
filter-filter-agents = Filtrer les agents
filter-count = ({ $count })
filter-none-matches = Aucun agent ne correspond
filter-agents =
    { $count ->
        [one] { $count } agent
       *[other] { $count } agents
    }
filter-agents-of-all = Agents : { $count } sur { $all }
filter-without-search =
    { $count ->
        [0] Sans la recherche : aucun agent.
        [one] Sans la recherche : { $count } agent.
       *[other] Sans la recherche : { $count } agents.
    }
filter-without-filters =
    { $count ->
        [0] Sans les filtres : aucun agent.
        [one] Sans les filtres : { $count } agent.
       *[other] Sans les filtres : { $count } agents.
    }
filter-nobody = Aucun agent ne correspond.
filter-nobody-found = Personne ne correspond à « { $search } ».
filter-nobody-of = Aucun agent ne correspond : { $clauses }.
filter-nobody-found-of = Personne ne correspond à « { $search } » avec ces filtres : { $clauses }.


## The list of agents: clauses, listed in filter-nobody-of and filter-nobody-found-of

clause-who-are = état { $states }
clause-in-groups = groupe { $groups }
clause-on-channels = connecté sur le canal { $channels }
clause-with-skills = compétence { $skills }
clause-over-limit = au-delà de la limite de l’état
clause-not-logged-out = non déconnecté


## The list of agents: the row of an agent

row-some-agent = un autre agent
row-unknown = Inconnu
row-logged-out = Déconnecté
# Webex: “en communication”.
row-on-call = En communication
# Genesys Workspace: “Prêt, Non prêt et Déconnexion”.
row-ready = Prêt
row-wrap-up = Post-appel
row-not-ready = Non prêt
row-logged-in = Connecté
# Genesys: “en attente”; PBX users also say “en garde”. What is not confirmed yet is “confirmation attendue” here.
row-on-hold = En attente
row-last-known = dernier état connu
row-long = plus long que prévu
row-too-long = beaucoup trop long
row-minutes-ago = état d’il y a { $count } min
row-hours-ago = état d’il y a { $count } h
row-at-least-seconds =
    { $count ->
        [one] Au moins { $count } seconde : personne n’en a vu le début.
       *[other] Au moins { $count } secondes : personne n’en a vu le début.
    }
row-at-least-minutes =
    { $count ->
        [one] Au moins { $count } minute : personne n’en a vu le début.
       *[other] Au moins { $count } minutes : personne n’en a vu le début.
    }
row-at-least-hours =
    { $count ->
        [one] Au moins { $count } heure : personne n’en a vu le début.
       *[other] Au moins { $count } heures : personne n’en a vu le début.
    }
row-after-this-call = Après cet appel : { $operation }
row-waiting = Demande…
row-next-call =
    { $mode ->
        [listen-in] Puis écouter
        [coach] Puis accompagner
       *[barge-in] Puis intervenir
    }
row-ringing-you = Sonne chez vous
row-monitoring =
    { $mode ->
        [listen-in] Écoute
        [coach] Accompagnement
       *[barge-in] Intervention
    }
row-monitored-by = Surveillance par { $supervisor }
row-monitored-by-other = Surveillance par un autre superviseur
row-voice = Voix
row-chat = Chat
row-email = E-mail
row-sms = SMS
row-on-channel = { $channel } : { $state }
row-on-channel-busy = { $channel } : en communication, puis { $state }
row-all-channels = Tous les canaux
row-on-channel-asked = { $channel } : { $state }, demandé : { $operation }
attention-name = À surveiller
attention-over-limit = { $count } hors limite
attention-stale = { $count } avec des données anciennes
attention-next = Suivant : { $agent }
attention-came = À surveiller : { $agent }
attention-came-many =
    { $count ->
        [one] 1 agent à surveiller
       *[other] { $count } agents à surveiller
    }


## The list of agents: state of a Cisco agent, or of the supervisor

cisco-state-logged-out = Déconnecté
cisco-state-not-ready = Non prêt
cisco-state-ready = Prêt
cisco-state-call-coming-in = Appel entrant
cisco-state-looking-at-call = Aperçu d’appel
cisco-state-on-call = En communication
cisco-state-on-hold = En attente
# Webex: “post-appel”.
cisco-state-wrap-up = Post-appel
cisco-state-unknown = Inconnu


## The list of agents: SMS and chat, and the ways to monitor them

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Chat
    }
medium-with =
    { $medium ->
        [smssession] SMS avec { $agent }
       *[chat] Chat avec { $agent }
    }
medium-monitor = Surveiller
medium-coach = Accompagner
medium-barge-in = Intervenir
medium-all-sessions = Toutes les sessions
medium-next-session = Prochaine session uniquement


## The list of agents: SMS and chat in the row and the menu of an agent

session-row-waiting = demande en cours…
session-row-next-only = { $mode }, prochaine uniquement
session-row-how =
    { $mode ->
        [listen-in] surveillance
        [coach] accompagnement
       *[barge-in] intervention
    }
session-row-unread =
    { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] Chat { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] SMS : { $how }
       *[chat] Chat : { $how }
    }
session-row-read =
    { $medium ->
        [smssession] Lire le SMS avec { $customer }
       *[chat] Lire le chat avec { $customer }
    }
session-row-read-since = { $read } · depuis { $time }
session-row-the-customer = le client
session-row-reading =
    { $medium ->
        [smssession] Lecture des sessions de SMS…
       *[chat] Lecture des sessions de chat…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] Aucun SMS en cours.
       *[chat] Aucun chat en cours.
    }
session-row-not-read =
    { $medium ->
        [smssession] Les SMS en cours n’ont pas pu être lus. { $why }
       *[chat] Les chats en cours n’ont pas pu être lus. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] Les SMS en cours n’ont pas pu être lus : le serveur n’a pas répondu.
       *[chat] Les chats en cours n’ont pas pu être lus : le serveur n’a pas répondu.
    }


## Operations: words on buttons; short

# PureConnect: “Écouter”; SFR: “écoute discrète”.
operation-word-listen-in = Écouter
# Genesys Workspace: “accompagnement”; others “guider”, “souffler”.
operation-word-coach = Accompagner
# Genesys Workspace: “intervention”.
operation-word-barge-in = Intervenir
operation-word-stop = Arrêter
operation-word-stop-monitoring = Arrêter la surveillance
# “Couper le micro” alone could mean the supervisor's own.
operation-word-mute-agent = Couper micro agent
operation-word-unmute-agent = Rétablir micro agent
operation-word-answer = Répondre
operation-word-leave-call = Quitter l’appel
operation-word-ready = Prêt
operation-word-not-ready = Non prêt
operation-word-not-ready-and-listen = Passer Non prêt et écouter
operation-word-log-out = Déconnecter
operation-word-do-not-disturb = Ne pas déranger
operation-word-allow-calls = Autoriser les appels
operation-word-log-in-phone = Connecter téléphone
operation-word-monitor = Surveiller
operation-word-read = Lire
operation-word-accept = Accepter
operation-word-leave = Quitter
operation-word-send = Envoyer
operation-word-instead = { $operation } à la place


## Operations: accessible names of buttons and menus; also asked in the dialog and in the log

operation-control-listen-in = Écouter { $agent }
operation-control-coach = Accompagner { $agent }
operation-control-barge-in = Intervenir dans l’appel avec { $agent }
operation-control-stop-monitoring = Arrêter la surveillance ({ $agent })
operation-control-not-ready-and-listen = Passer Non prêt et écouter { $agent }
operation-control-monitor-sessions =
    { $medium ->
        [smssession] Surveiller les SMS ({ $agent })
       *[chat] Surveiller le chat ({ $agent })
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] Accompagner les SMS ({ $agent })
       *[chat] Accompagner le chat ({ $agent })
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Intervenir dans les SMS ({ $agent })
       *[chat] Intervenir dans le chat ({ $agent })
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] Arrêter la surveillance des SMS ({ $agent })
       *[chat] Arrêter la surveillance du chat ({ $agent })
    }
operation-control-actions-for = Actions pour { $agent }
operation-control-messages-of = Messages : { $agent }
operation-control-state-of = État : { $agent }
operation-control-monitor-instead = Surveiller à la place : { $agent }
operation-control-next-call = Prochain appel
operation-control-entry-gone = Cela n’est plus proposé.
operation-tip-leave-call = Cet appel seulement ; la surveillance continue pour le suivant.
operation-tip-stop-calls = Cet appel et les suivants.
operation-tip-leave-session = Cette session seulement ; la surveillance continue pour la suivante.
operation-tip-stop-sessions = Cette session et les suivantes.


## Why a control is off, and what to do about it

reason-not-connected = Non connecté. Possible à nouveau dès que le panneau indique « En direct ».
reason-signed-out = Votre identification n’est plus active. Identifiez-vous d’abord.
reason-not-supervisor = Votre compte n’a pas le rôle de superviseur. Demandez-le à votre administrateur.
reason-feature-missing = Votre centre de contact n’a pas activé « { $feature } ». Contactez votre administrateur.
reason-waiting = Confirmation attendue : { $what }. De nouveau disponible dès que la réponse est là.
reason-not-offered = Le serveur ne propose pas cela maintenant. Un autre superviseur surveille peut-être ; réessayez dans un instant.
reason-leaves = Quitte d’abord { $agent }.
reason-listening = Vous surveillez { $agent }, et un seul agent à la fois est possible. Arrêtez d’abord cette surveillance.
reason-listening-already = Vous écoutez déjà.
reason-coaching-already = Vous accompagnez déjà.
reason-barged-in-already = Vous intervenez déjà.
reason-monitoring-already = Vous surveillez déjà.
reason-in-session-already = Vous êtes déjà dans cette session.
reason-next-call-already = Le prochain appel commence déjà par : { $mode }.
reason-after-this-call = Un changement maintenant mettrait fin à l’appel dans lequel vous êtes. Choisissez-le quand cet appel est terminé.
reason-nothing-written = Rien n’est encore écrit.
reason-not-read-now = Ceux à qui c’était destiné ne seraient pas ceux qui le liraient maintenant.
reason-agent-logged-out = L’agent est déconnecté. Attendez que l’agent se connecte.
reason-no-active-device = Votre propre téléphone n’est pas connecté. Connectez-le, puis actualisez ce panneau.
reason-no-way-back-to-coach = Vous pouvez accompagner à partir du prochain appel. Choisissez « Accompagner » sous « Prochain appel ».
reason-mute-needs-barge-in = Le micro de l’agent ne peut être coupé que pendant que tout le monde vous entend. Intervenez d’abord.
reason-on-hold = L’appel est en attente. Attendez que l’agent le reprenne.
reason-not-answered = Personne n’a encore répondu à l’appel. Répondez d’abord.
reason-another-supervisor = { $supervisor } surveille cet agent, et un seul superviseur à la fois est possible. Réessayez dans un instant.
reason-some-supervisor = Un autre superviseur surveille cet agent, et un seul à la fois est possible. Réessayez dans un instant.
reason-in-state-already = C’est déjà l’état.
reason-sip-cluster = Votre téléphonie ne peut suivre que des appels entiers.


## Why a control of a Cisco agent is off

cisco-reason-not-connected = Le bus de messages du portail n’est pas connecté, rien n’a donc pu être demandé. Attendez, ou rechargez le portail.
cisco-reason-no-own-address = Le portail ne communique pas votre téléphone Cisco ou votre nom d’utilisateur. Demandez à son administrateur de les renseigner.
cisco-reason-signed-out = Vous n’êtes pas connecté à votre téléphone Cisco. Connectez-vous d’abord.
cisco-reason-signed-in-elsewhere = Vous êtes connecté au poste { $extension }, et ce panneau est configuré pour un autre téléphone. Connectez-vous sur celui-là, ou contactez votre administrateur.
cisco-reason-waiting = Confirmation attendue pour ce qui a été demandé auparavant.
cisco-reason-already-monitoring = Vous écoutez déjà.
cisco-reason-not-not-ready = Votre état est « { $state } » ; pour écouter, il doit être « Non prêt ». Choisissez « Passer Non prêt et écouter » à côté.
cisco-reason-own-call = Vous avez vous-même un appel. Terminez-le d’abord.
cisco-reason-not-in-team = Cet agent est dans une équipe que vous ne supervisez pas.
cisco-reason-agent-signed-out = L’agent est déconnecté. Attendez que l’agent se connecte.
cisco-reason-on-hold = L’appel est en attente. Attendez que l’agent le reprenne.
cisco-reason-no-call = L’agent n’est pas en communication. Attendez le prochain appel.
cisco-reason-no-agent-address = Le téléphone de cet agent n’est pas connu. Il est communiqué quand l’agent se connecte.
cisco-reason-same-address = Cet agent a le même téléphone que vous.
cisco-reason-monitoring-call = L’agent écoute une autre personne, et cela ne peut pas être écouté.
cisco-reason-not-allowed = Le centre de contact ne permet pas cela maintenant pour cet agent.
cisco-reason-no-call-id = L’appel par lequel vous écoutez n’a pas encore été vu, il ne peut donc pas être terminé d’ici. Raccrochez sur votre téléphone de bureau.
cisco-reason-not-listening = Vous ne pouvez entrer que dans un appel que vous écoutez. Écoutez d’abord.
cisco-reason-already-in-call = Vous êtes déjà dans l’appel.
cisco-reason-already-in-state = C’est déjà l’état.
cisco-reason-agent-busy = L’agent est en communication, ou sur le point de l’être. Attendez que ce soit terminé.
cisco-reason-after-call = C’est déjà demandé, et se fera après l’appel.


## The question before an operation that others notice or that cannot be undone

question-do-it = { $what } ?
question-barge-in = Intervenir dans l’appel avec { $agent } ?
question-dismiss-unsent = Retirer la session avec { $agent } ?
question-unsent-is-lost = Ce que vous y avez écrit n’a pas été envoyé et sera perdu.
question-everybody-hears-and-back = Tout le monde vous entendra : { $agent } et l’appelant. Vous pouvez revenir à l’écoute à tout moment.
question-everybody-hears = Tout le monde vous entendra : { $agent } et l’appelant.
question-everybody-hears-next = Tout le monde vous entendra dès le début du prochain appel avec { $agent }. Les appels suivants commencent par « Écouter », sauf si vous choisissez « Intervenir » pour eux aussi.
question-everybody-reads = Tout le monde lira ce que vous écrivez : { $agent } et le client.
question-written-for-agents = Vous avez commencé à écrire ceci quand seuls des agents l’auraient lu.
question-ends-for-customer = Aucun autre agent n’est dans cette session : elle se terminera pour le client.
question-no-way-back = Pour cet appel, le seul retour à l’accompagnement est de le quitter puis d’y revenir, là où le serveur le permet.
question-logs-out-now-or-later = Cela déconnecte { $agent } : maintenant, ou après l’appel.
question-logs-out-on-call = Cela déconnecte { $agent }, en communication depuis { $duration } : maintenant, ou après l’appel.
question-logs-out = Cela déconnecte { $agent } : plus aucun appel ne lui parviendra.
question-leaves =
    { $heard ->
        [yes] Vous quittez { $agent }, qui vous entend maintenant.
       *[no] Vous quittez { $agent }.
    }
question-cancel = Annuler


## Cards of calls: facts about a call

call-with = Appel avec { $agent }
call-unknown-caller = appelant inconnu
call-internal = Appel interne
call-inbound = Appel entrant
call-outbound = Appel sortant
call-consultation = Consultation
call-on-hold = En attente
call-recorded = Enregistré
call-recording-paused = Enregistrement en pause
call-not-recorded = Non enregistré
call-ends-with-this = La surveillance se termine d’elle-même avec cet appel.
call-steps-back = Quand cet appel est terminé, le panneau demande « Écouter » pour le suivant.
call-next-begins-with = Le prochain appel commence par : { $mode }.
call-leaves-with-agent = En cas de transfert par { $agent }, vous quittez l’appel aussi.
call-recovered = Retrouvé après la perte de la liaison avec le serveur.
call-found-on-load = En cours depuis avant l’ouverture de cette page.
call-passed-on = { $agent } a transféré cet appel, et vous en faites toujours partie.
call-agent = agent
call-other-agent = autre agent
call-other-supervisor = autre superviseur
call-caller = appelant
call-called = personne appelée
call-participant = participant
call-attached-data = Données jointes ({ $count })
call-mode-unknown = Le serveur n’indique plus le mode
call-agent-muted = Micro de l’agent coupé
call-agent-unmuted = Micro de l’agent rétabli
call-put-on-hold = Mis en attente
call-taken-back = Repris après l’attente
call-passed-on-by-to = Transféré par { $from } à { $to }
call-found-again = Retrouvé après la perte de la liaison
call-lasted-as-of = { $duration }, état à { $time }
call-last-known = Dernier état connu : { $what }
call-clock = Appel { $time }
call-your-clock = vous { $time }


## Cards of calls: who hears the supervisor now

hearing-silent = Écoute discrète : personne ne vous entend.
# “Seul” would have to agree with the agent.
hearing-only-agent = { $agent } vous entend, et personne d’autre. L’appelant ne vous entend pas.
hearing-everybody = Tout le monde vous entend.
hearing-agent-muted = Micro coupé : { $agent }. L’appelant n’entend que vous.
hearing-ended = Appel terminé.
hearing-returning = Vous quittez l’appel et y revenez pour accompagner… Jusqu’à votre retour, parlez comme si tout le monde pouvait vous entendre.
hearing-ringing = Votre téléphone sonne. Répondez pour rejoindre l’appel ; d’ici là, personne ne vous entend.
hearing-held = En attente : jusqu’à la reprise de l’appel par { $agent }, ne comptez pas que l’on vous entende.
hearing-changing = Demandé, pas encore confirmé : { $what }. D’ici là, parlez comme si tout le monde pouvait vous entendre.
hearing-unknown = Le serveur n’indique pas qui vous entend. Parlez comme si tout le monde le pouvait.
strip-hears =
    { $who ->
        [nobody] muet
        [agent] l’agent vous entend
        [everybody] tous vous entendent
        [next] en attente
       *[unknown] on vous entend peut-être
    }
strip-sees =
    { $who ->
        [nobody] personne ne vous voit
        [agent] l’agent vous voit
        [everybody] tous vous voient
       *[unknown] on vous voit peut-être
    }
hearing-last-known = Liaison perdue. { $known } Parlez comme si tout le monde pouvait vous entendre. Pour quitter l’appel maintenant, raccrochez votre téléphone.


## Cards of calls: who heard the supervisor when contact was lost

heard-ringing = À { $time }, votre téléphone sonnait ; cela a pu changer.
heard-held = À { $time }, l’appel était en attente ; cela a pu changer.
heard-changing = À { $time }, ceci était demandé et non confirmé : { $what } ; cela a pu changer.
heard-agent-muted = À { $time }, le micro était coupé ({ $agent }) et l’appelant n’entendait que vous ; cela a pu changer.
heard-silent = À { $time }, vous étiez en écoute discrète ; cela a pu changer.
heard-only-agent = À { $time }, { $agent } vous entendait, et personne d’autre ; cela a pu changer.
heard-everybody = À { $time }, tout le monde vous entendait ; cela a pu changer.
heard-unknown = À { $time }, le serveur n’indiquait pas qui vous entendait ; cela a pu changer.


## Cards of calls: what caller, agent and supervisor hear; $whom stands below the words before it

hears-the-agent = l’agent
hears-the-caller = l’appelant
hears-caller-and-you = l’appelant et vous
hears-agent-and-you = l’agent et vous
hears-you = vous
hears-both = les deux
hears-caller-hears = L’appelant entend : { $whom }.
hears-agent-hears = { $agent } entend : { $whom }.
hears-you-hear = Vous entendez : { $whom }.


## Cards of calls: a call that is waited for

waiting-for-call = Attente du prochain appel avec { $agent }
waiting-was-for-call = À { $time }, vous attendiez le prochain appel avec { $agent }
waiting-everybody-at-once = Prochain appel : tout le monde vous entendra aussitôt.
waiting-agent-at-once = Prochain appel : { $agent } vous entendra aussitôt.
waiting-will-listen-in = Vous écouterez en silence.
waiting-will-coach = Vous accompagnerez : l’agent vous entendra, et personne d’autre.
waiting-will-barge-in = Vous interviendrez : tout le monde vous entendra.
waiting-phone-joins = Votre téléphone le rejoindra.
waiting-ends-by-itself = La surveillance se termine d’elle-même après cet appel.
waiting-goes-on = La surveillance continue jusqu’à ce que vous l’arrêtiez.
waiting-leaves-with-agent = Si l’agent transfère un appel, vous le quittez aussi.
waiting-agent-is-out = L’agent est déconnecté, aucun appel ne peut donc venir avant sa connexion.
waiting-without-you = L’appel en cours de l’agent continue sans vous.
waiting-step-back-asked = Le panneau a demandé « Écouter » ; ce n’est pas encore confirmé.
waiting-stepped-back = Le prochain appel commence par « Écouter » : le panneau l’a demandé après votre intervention.
waiting-step-back-unconfirmed = Le panneau a demandé « Écouter » après votre intervention, et ce n’est pas confirmé.
waiting-may-have-begun = Liaison perdue. Un appel a pu commencer depuis, avec votre téléphone. Parlez comme si tout le monde pouvait vous entendre. Pour quitter l’appel maintenant, raccrochez votre téléphone.
waiting-may-have-begun-in = Liaison perdue. Un appel a pu commencer depuis, avec votre téléphone ({ $mode }). Parlez comme si tout le monde pouvait vous entendre. Pour quitter l’appel maintenant, raccrochez votre téléphone.


## Cards of calls: why a monitored call ended

ending-over = L’appel est terminé, ou votre téléphone a été raccroché.
ending-over-or-passed-on = L’appel est terminé, ou l’agent l’a transféré ; vous suivez l’agent, pas l’appel.
ending-gone-meanwhile = Il s’est terminé pour vous pendant que la liaison avec le serveur était perdue.
ending-agent-left = L’agent n’est plus dans l’appel : il a été terminé ou transféré.
ending-unknown = Rien n’indique pourquoi.
ending-left-goes-on = Vous l’avez quitté. { $agent } y est peut-être encore.
ending-stopped-goes-on = Vous avez arrêté la surveillance. { $agent } est peut-être encore dans l’appel.
ending-device-inactive-goes-on = Votre propre téléphone a été déconnecté. { $agent } est peut-être encore dans l’appel.
ending-device-replaced-goes-on = Vous avez maintenant un autre téléphone. { $agent } est peut-être encore dans l’appel.
ending-you-left = Vous avez quitté l’appel.
ending-monitoring-ended = Surveillance terminée.
ending-agent-gone = L’agent n’est plus dans l’appel.
ending-call-gone = L’appel n’est plus là.
ending-ended-for-you = L’appel est terminé pour vous.


## Cards of calls: why monitoring ended

ended-heading = Surveillance terminée : { $agent }
ended-by-you = Vous l’avez arrêtée.
ended-next-call-over = Elle était prévue pour un seul appel, et cet appel est terminé.
ended-agent-logged-out = L’agent s’est déconnecté.
ended-device-inactive = Votre propre téléphone a été déconnecté. Connectez-le pour surveiller de nouveau.
ended-wrong-agent = Le téléphone surveillé est celui d’un autre agent, le panneau a donc arrêté la surveillance. Vérifiez où l’agent est connecté, puis réessayez.
ended-device-replaced = Vous avez maintenant un autre téléphone. Surveillez de nouveau depuis celui-ci.
ended-unknown = Le serveur n’indique pas pourquoi : une autre de vos pages, ou votre centre de contact, l’a peut-être arrêtée.


## Cards of calls: a call of a Cisco agent, with the audio on the desk phone

cisco-card-bus-gone = Le bus de messages du portail n’est plus là. { $known }
cisco-card-requested = Demandé, pas encore confirmé. Votre téléphone de bureau va décrocher de lui-même.
cisco-card-unconfirmed = Non confirmé à temps. L’écoute a quand même pu commencer : regardez votre téléphone de bureau.
cisco-card-held = En attente : pas de son pour l’instant. Il revient à la reprise de l’appel par { $agent }.
cisco-card-agent-left = { $agent } n’est plus dans l’appel.
cisco-card-not-from-here = Commencé ailleurs que sur cette page.
cisco-card-speak-as-if-heard = Parlez comme si tout le monde pouvait vous entendre. Pour quitter l’appel maintenant, raccrochez votre téléphone de bureau.
cisco-card-hang-up = S’il sonne ou est décroché, raccrochez-le, ou réessayez.
cisco-card-audio = Le son est sur votre téléphone de bureau.
cisco-card-stopped = Vous avez arrêté la surveillance. { $agent } est peut-être encore dans l’appel.
cisco-card-ended-or-transferred = Il a été terminé ou transféré.
cisco-card-signed-out = Vous avez fermé la connexion à votre téléphone.
cisco-card-gone = L’appel par lequel vous écoutiez n’est plus là.


## Cards of SMS and chat: facts about a session, its participants

session-invited = Invitation reçue
session-accepted = Accepté
session-in-progress = En cours
session-waits-for-agent = Le client attend un agent
session-ended = Terminé
session-ended-meanwhile = Elle s’est terminée pendant que la liaison avec le serveur était perdue.
session-ended-before-joining = Elle s’est terminée avant que vous y soyez.
session-left-alone = Vous l’avez quittée, et aucun autre agent n’y était.
session-left = Vous l’avez quittée.
session-over-or-queued = Elle est terminée, ou elle a été mise dans une file d’attente et peut en revenir.
session-over-for-you = Elle est terminée pour vous, alors que d’autres peuvent la poursuivre.
session-unexplained = Elle est arrivée alors que cette page ne se souvient d’aucune surveillance de l’agent. Arrêtez la surveillance s’il ne doit plus en venir.
session-was-the-one = C’était la seule session à surveiller : aucune autre ne viendra.
session-entered = Vous avez rejoint la session pendant qu’elle était en cours.
session-next-begins-with = La prochaine session commence par : { $mode }.
session-you = vous
session-agent = agent
session-other-agent = autre agent
session-other-supervisor = autre superviseur
session-customer = client
session-seen-by-everyone = visible par tous
session-seen-by-agents = visible par les agents
session-seen-by-supervisors = visible par les superviseurs seulement


## Cards of SMS and chat: who sees the supervisor and reads what the supervisor writes

seeing-other-supervisors = Personne ne vous voit, sauf les autres superviseurs. Vous lisez en silence.
seeing-nobody = Personne ne vous voit. Vous lisez en silence.
seeing-only-agents = Seuls les agents vous voient et lisent ce que vous écrivez. Pas le client.
seeing-only-agent = Seul l’agent vous voit : { $agent } lit ce que vous écrivez, pas le client.
seeing-everyone = Tout le monde vous voit et lit ce que vous écrivez, le client aussi.
seeing-invited = Vous avez une invitation. Tant que vous n’êtes pas dans la session, ni l’agent ni le client ne vous voient.
seeing-changing = Demandé, pas encore confirmé : { $what }. D’ici là, écrivez comme si tout le monde pouvait le lire.
seeing-unknown = Le serveur n’indique pas qui vous voit. Écrivez comme si tout le monde pouvait le lire.
seeing-ended = Session terminée.
seeing-was-invited = Liaison perdue. À { $time }, vous aviez une invitation et n’étiez pas dans la session ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.
seeing-was-changing = Liaison perdue. À { $time }, ceci était demandé et non confirmé : { $what } ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.
seeing-was-silent = Liaison perdue. À { $time }, vous lisiez en silence ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.
seeing-were-only-agents = Liaison perdue. À { $time }, seuls des agents vous voyaient et lisaient ce que vous écriviez ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.
seeing-was-everyone = Liaison perdue. À { $time }, tout le monde vous voyait et lisait ce que vous écriviez ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.
seeing-was-unknown = Liaison perdue. À { $time }, le serveur n’indiquait pas qui vous voyait ; cela a pu changer. Attendez-vous à ce qu’on vous voie. Rien de ce que vous écrivez n’est envoyé avant le retour de la liaison.


## Cards of SMS and chat: a session that is waited for

session-awaited-next =
    { $medium ->
        [smssession] Attente du prochain SMS avec { $agent }
       *[chat] Attente du prochain chat avec { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] À { $time }, vous attendiez le prochain SMS avec { $agent }
       *[chat] À { $time }, vous attendiez le prochain chat avec { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Liaison perdue. Une session a pu commencer depuis ({ $mode }) : dans les SMS, attendez-vous à ce qu’on vous voie. Elle s’affiche au retour de la liaison.
       *[chat] Liaison perdue. Une session a pu commencer depuis ({ $mode }) : dans le chat, attendez-vous à ce qu’on vous voie. Elle s’affiche au retour de la liaison.
    }
session-awaited-will-read-along = Vous suivrez en lecture sans que personne ne vous voie.
session-awaited-will-coach = Vous accompagnerez : seul l’agent vous verra.
session-awaited-will-barge-in = Vous interviendrez : tout le monde vous verra.
session-awaited-ends-by-itself = La surveillance se termine d’elle-même après cette session.
session-awaited-remembered-from-before = Seule cette page le sait, d’avant son rechargement ; après une identification ailleurs, choisissez-le à nouveau.
session-awaited-remembered = Seule cette page le sait ; après une identification ailleurs, choisissez-le à nouveau.


## Cards of SMS and chat: the transcript

session-line-you = Vous
session-line-system = Système
session-line-joined = { $name } : arrivée
session-line-left = { $name } : départ
session-line-rejoined = { $name } : retour
session-line-sent-address = { $name } a envoyé une adresse web
session-line-notice = avis
session-line-only-agent = visible par { $agent } uniquement
session-line-to-agents = aux agents seulement
session-line-to-supervisors = aux superviseurs seulement
session-line-cut = trop long pour être affiché en entier
session-line-is-typing = { $name } écrit…
session-line-are-typing = { $names } écrivent…
session-line-caught-up =
    { $count ->
        [0] Au message le plus récent
        [one] { $count } nouveau message
       *[other] { $count } nouveaux messages
    }
session-line-not-read = Ce qui a été écrit n’a pas pu être lu. { $why }
session-line-may-lack = Il manque peut-être des messages ici. Lisez-les dans les archives du centre de contact avant de vous y fier.
session-line-up-to = Messages jusqu’à { $time }. Les suivants viennent au retour de la liaison.
session-line-reading-earlier = Lecture des messages précédents…
session-line-earlier-not-read = Ils n’ont pas pu être lus. Réessayez.
session-line-no-more-shown = Il y en a d’autres, et il n’est pas possible d’en afficher plus.
session-line-earlier = Messages précédents
session-line-messages = Messages


## Cards of SMS and chat: the box to write in, and messages that are under way

compose-to-agent = Message à l’agent
compose-to-everyone = Message à tous
compose-keys = Entrée envoie, Maj+Entrée commence une nouvelle ligne.
compose-nothing-is-sent = La liaison est perdue : rien n’est envoyé maintenant, et ceux qui liraient ceci ont pu changer.
compose-agents-read = Les agents lisent ceci ; le client non.
compose-agent-reads = { $agent } lit ceci ; le client non.
compose-everyone-reads = Tout le monde lit ceci : { $agent } et le client.
compose-begun-for-agents = Vous l’avez commencé quand seuls des agents l’auraient lu ; une question vous sera posée avant l’envoi.
compose-had-written = Vous aviez écrit ceci sans l’envoyer :
compose-have-written = Vous avez écrit ceci sans l’envoyer ; accompagnez ou intervenez pour l’envoyer :
compose-sent-to-agents = Aux agents. { $state }
compose-sent-to-everyone = À tous. { $state }
compose-sending = Envoi…
compose-not-sent = Non envoyé. { $why }
compose-not-seen = Pas encore vu dans la session. Il est peut-être arrivé : envoyé de nouveau, il peut arriver deux fois.
compose-not-in-session = Pas encore dans la session
compose-discard = Abandonner


## What became of an operation: it did not work, or was not confirmed

operation-trouble-did-not-work = Échec : { $what }. { $why }
operation-trouble-not-confirmed = Pas encore de réponse pour « { $what } ». Cela peut encore aboutir : vérifiez avant de réessayer.
operation-trouble-row-did-not-work = Échec : { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation } : pas encore de réponse. Cela peut encore aboutir : vérifiez avant de réessayer.
operation-trouble-other-is-monitoring = { $supervisor } surveille.
operation-trouble-left-and-stopped = Vous avez quitté l’appel, et la surveillance a été arrêtée pour cela.
operation-trouble-left = Vous avez quitté l’appel.


## What became of an operation: asked for; stands alone, before a question mark, and after a colon

operation-asked-switch-to-listen-in = Passer à l’écoute ({ $agent })
operation-asked-switch-to-coach = Passer à l’accompagnement ({ $agent })
operation-asked-switch-to-barge-in = Passer à l’intervention ({ $agent })
operation-asked-mute-agent = Couper le micro ({ $agent })
operation-asked-unmute-agent = Rétablir le micro ({ $agent })
operation-asked-answer = Répondre à l’appel avec { $agent }
operation-asked-leave-call = Quitter l’appel avec { $agent }
operation-asked-ready = Passer à « Prêt » ({ $agent })
operation-asked-not-ready = Passer à « Non prêt » ({ $agent })
operation-asked-log-out = Déconnecter { $agent }
operation-asked-do-not-disturb = Activer « Ne pas déranger » ({ $agent })
operation-asked-allow-calls = Autoriser les appels ({ $agent })
operation-asked-log-in-phone = Connecter le téléphone { $agent }
operation-asked-monitor = Surveiller les messages ({ $agent })
operation-asked-read = Lire une session ({ $agent })
operation-asked-accept = Accepter une session ({ $agent })
operation-asked-switch-to-monitor = Passer à la surveillance ({ $agent })
operation-asked-leave = Quitter une session ({ $agent })
operation-asked-write = Écrire dans une session ({ $agent })
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] Passer à la surveillance dans le SMS avec { $agent }
       *[chat] Passer à la surveillance dans le chat avec { $agent }
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] Passer à l’accompagnement dans le SMS avec { $agent }
       *[chat] Passer à l’accompagnement dans le chat avec { $agent }
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Intervenir dans le SMS avec { $agent }
       *[chat] Intervenir dans le chat avec { $agent }
    }
operation-asked-session-read =
    { $medium ->
        [smssession] Lire le SMS avec { $agent }
       *[chat] Lire le chat avec { $agent }
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] Accepter le SMS avec { $agent }
       *[chat] Accepter le chat avec { $agent }
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] Quitter le SMS avec { $agent }
       *[chat] Quitter le chat avec { $agent }
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] Écrire à tous dans le SMS avec { $agent }
       *[chat] Écrire à tous dans le chat avec { $agent }
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] Écrire aux agents dans le SMS avec { $agent }
       *[chat] Écrire aux agents dans le chat avec { $agent }
    }
operation-asked-next-call-of = Prochain appel ({ $agent }) : { $operation }


## What became of an operation: confirmed; what is so now

operation-done-listen-in = Écoute en cours : { $agent }
operation-done-coach = Accompagnement en cours : { $agent }
operation-done-barge-in = Intervention en cours : { $agent }
operation-done-stop-monitoring = Surveillance arrêtée : { $agent }
operation-done-mute-agent = Micro coupé : { $agent }
operation-done-unmute-agent = Micro rétabli : { $agent }
operation-done-answer = Réponse à l’appel avec { $agent }
operation-done-leave-call = Appel quitté : { $agent }
operation-done-ready = Prêt : { $agent }
operation-done-not-ready = Non prêt : { $agent }
operation-done-log-out = Déconnecté : { $agent }
operation-done-do-not-disturb = « Ne pas déranger » est activé : { $agent }
operation-done-allow-calls = Les appels sont autorisés : { $agent }
operation-done-log-in-phone = Téléphone connecté : { $agent }
operation-done-monitor = Surveillance des messages : { $agent }
operation-done-read = Lecture d’une session : { $agent }
operation-done-accept = Session acceptée : { $agent }
operation-done-switch-to-monitor = Surveillance en cours : { $agent }
operation-done-leave = Session quittée : { $agent }
operation-done-write = Message écrit dans une session : { $agent }
operation-done-session-monitor =
    { $medium ->
        [smssession] Surveillance des SMS : { $agent }
       *[chat] Surveillance du chat : { $agent }
    }
operation-done-session-coach =
    { $medium ->
        [smssession] Accompagnement des SMS : { $agent }
       *[chat] Accompagnement du chat : { $agent }
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] Intervention dans les SMS : { $agent }
       *[chat] Intervention dans le chat : { $agent }
    }
operation-done-session-stop =
    { $medium ->
        [smssession] Surveillance des SMS arrêtée : { $agent }
       *[chat] Surveillance du chat arrêtée : { $agent }
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Surveillance dans le SMS avec { $agent }
       *[chat] Surveillance dans le chat avec { $agent }
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Accompagnement dans le SMS avec { $agent }
       *[chat] Accompagnement dans le chat avec { $agent }
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Intervention dans le SMS avec { $agent }
       *[chat] Intervention dans le chat avec { $agent }
    }
operation-done-session-read =
    { $medium ->
        [smssession] Lecture du SMS avec { $agent }
       *[chat] Lecture du chat avec { $agent }
    }
operation-done-session-accept =
    { $medium ->
        [smssession] SMS accepté avec { $agent }
       *[chat] Chat accepté avec { $agent }
    }
operation-done-session-leave =
    { $medium ->
        [smssession] SMS quitté avec { $agent }
       *[chat] Chat quitté avec { $agent }
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] Message écrit à tous dans le SMS avec { $agent }
       *[chat] Message écrit à tous dans le chat avec { $agent }
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] Message écrit aux agents dans le SMS avec { $agent }
       *[chat] Message écrit aux agents dans le chat avec { $agent }
    }
operation-done-monitoring-as = Surveillance ({ $agent }) : { $operation }


## The log: its newest line

activity-requested = { $what } – demandé, confirmation attendue
activity-confirmed = { $what } – confirmé en { $seconds } s
activity-failed = { $what } – échec. { $why }
activity-unconfirmed = { $what } – non confirmé après { $seconds } s
activity-call-started = Appel avec { $agent } – sur votre téléphone
activity-call-ended = Appel avec { $agent } – terminé. { $why }
activity-call-left = Appel avec { $agent } – quitté. { $why }
activity-session-started =
    { $medium ->
        [smssession] SMS avec { $agent } – dans ce panneau
       *[chat] Chat avec { $agent } – dans ce panneau
    }
activity-session-ended =
    { $medium ->
        [smssession] SMS avec { $agent } – terminé. { $why }
       *[chat] Chat avec { $agent } – terminé. { $why }
    }
activity-passed-on = Appel avec { $from } – transféré à { $to }
activity-monitoring-ended = Surveillance : { $agent } – terminée. { $why }
activity-contact-lost = Liaison avec le serveur perdue – nouvel essai en cours
activity-recovered = Liaison avec le serveur rétablie – tout a été relu
activity-skipped = Un message du serveur n’a pas été compris – il a été ignoré
activity-no-phone = Vous n’avez plus de téléphone
activity-own-phone = Votre propre téléphone est maintenant { $number }
activity-stepping-back = Appel avec intervention terminé : { $agent } – le panneau demande « Écouter » pour le suivant


## The log as a table: cells, heads and buttons; short

log-button = Activité
log-name = Journal d’activité
log-search = Rechercher dans le journal
log-copy = Copier
log-save-csv = Enregistrer en CSV
log-save-json = Enregistrer en JSON
log-entries = Entrées du journal
log-time = Heure
log-what = Action
log-whom = Agent
log-outcome = Résultat
log-show = Voir dans le journal
log-everything = Tout
log-troubles = Échecs
log-operations = Vos demandes
log-calls = Appels, messages et surveillance
log-connection = Liaison
log-caption = Actions dans cet onglet par { $supervisor }, les plus récentes d’abord
log-nothing = Rien ne s’est encore passé.
log-count = { $count } sur { $all }, par { $supervisor }.
log-copied = Copié.
log-not-copied = Le navigateur n’a pas permis la copie ; enregistrez plutôt.
log-saved = Enregistré dans un fichier.
log-on-next-call = Prochain appel : { $what }
log-on-medium =
    { $medium ->
        [smssession] SMS : { $what }
       *[chat] Chat : { $what }
    }
log-requested = Demandé
log-confirmed = Confirmé en { $seconds } s
log-failed = Échec après { $seconds } s. { $why }
log-unconfirmed = Non confirmé après { $seconds } s
log-call = Appel
log-on-your-phone = Sur votre téléphone
log-call-left = Appel quitté
log-call-ended = Appel terminé
log-call-passed-on = Appel transféré
log-to = À { $agent }
log-in-this-panel = Dans ce panneau
log-session-ended =
    { $medium ->
        [smssession] SMS terminé
       *[chat] Chat terminé
    }
log-monitoring-ended = Surveillance terminée
log-contact-lost = Liaison perdue
log-trying-again = Nouvel essai en cours
log-contact-back = Liaison rétablie
log-read-again = Tout a été relu
log-barged-in-over = Appel avec intervention terminé
log-asks-for-listen-in = Le panneau demande « Écouter » pour le suivant
log-not-understood = Un message n’a pas été compris
log-was-skipped = Il a été ignoré
log-own-phone = Votre propre téléphone
log-none-any-more = Il n’y en a plus
log-now = Maintenant { $number }


## What went wrong: an answer of the server; base-url and statusCode stay as they are

failure-not-signed-in = Votre identification n’est plus active. Identifiez-vous, puis réessayez.
failure-not-gws = Une page web a répondu à la place de Genesys Web Services. Vérifiez l’adresse donnée dans base-url.
failure-not-found = Le serveur ne connaît pas cette demande. Vérifiez l’adresse donnée dans base-url, ou demandez à votre administrateur si la fonction est activée.
failure-busy = Le serveur est occupé. Réessayez dans un instant.
failure-server-error = Le serveur a rencontré une erreur. Réessayez ; si cela persiste, contactez votre administrateur.
failure-refused = Le serveur a refusé. Réessayez ; si cela persiste, contactez votre administrateur.
failure-unreadable = La réponse du serveur n’a pas pu être comprise. Réessayez ; si cela persiste, contactez votre administrateur.
failure-partial = Une partie seulement a fonctionné. Les détails indiquent celle qui n’a pas fonctionné.
failure-status =
    { $code ->
        [0] Le serveur a signalé à la fois un succès et une erreur. Actualisez pour voir ce qu’il en est.
        [1] Il manque quelque chose au serveur dans la demande. Contactez votre administrateur.
        [2] Selon le serveur, cela ne convient pas à l’état actuel. Actualisez, regardez de nouveau, puis réessayez.
        [3] Le serveur ne permet pas cela maintenant. Un autre superviseur surveille peut-être.
        [4] Le serveur ou le système téléphonique a rencontré une erreur. Réessayez ; si cela persiste, contactez votre administrateur.
        [5] Vous n’avez pas l’autorisation de faire cela. Demandez-la à votre administrateur.
        [6] Le serveur ne sait plus de quoi il s’agit. Actualisez, puis réessayez.
        [7] Une partie seulement a fonctionné. Actualisez pour voir laquelle.
        [8] Votre mot de passe doit d’abord être changé. Changez-le là où vous vous identifiez, puis connectez-vous de nouveau.
        [9] Le serveur n’a pas encore fini. Actualisez dans un instant pour voir le résultat.
        [10] Le serveur n’a pas accepté les valeurs de la demande. Contactez votre administrateur.
        [11] Le serveur ne permet pas de changer cela. Contactez votre administrateur.
        [12] Le serveur n’a pas pu lire ce qui était demandé. Réessayez dans un instant.
        [13] Le serveur n’a pas pu créer ce qui était demandé. Réessayez dans un instant.
        [14] Le serveur n’a pas pu supprimer ce qui était demandé. Réessayez dans un instant.
        [15] Le serveur n’a pas pu changer ce qui était demandé. Réessayez dans un instant.
        [16] Le serveur n’a pas pu attribuer ce qui était demandé. Réessayez dans un instant.
        [17] Le serveur n’a pas pu retirer l’attribution. Réessayez dans un instant.
        [18] Cela existe déjà. Actualisez pour le voir.
        [19] Quelqu’un d’autre l’utilise. Réessayez quand ce sera libre.
        [20] Votre identification n’est plus active. Identifiez-vous, puis réessayez.
       *[other] Le serveur a refusé pour une raison inconnue de ce panneau. Les détails sont ci-dessous.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer } : { $words }


## What went wrong: why an operation had no effect

operation-failure-asynchronous = Le serveur a accepté la demande et a signalé une erreur ensuite. Actualisez, regardez de nouveau, puis réessayez.
operation-failure-network = Le serveur n’était pas joignable, et rien n’a été changé. Réessayez.
operation-failure-no-target = Le serveur ne communique ni appareil ni numéro pour cet agent. Demandez à votre administrateur d’en attribuer un.
operation-failure-call-ended = L’appel s’est terminé avant que cela puisse prendre effet.
operation-failure-session-ended = La session s’est terminée avant que cela puisse prendre effet.
operation-failure-not-offered = Ce qui était surveillé avant a été arrêté, puis le serveur n’a pas proposé cela. Un autre superviseur surveille peut-être.
operation-failure-not-entered = Vous avez quitté l’appel et n’y êtes pas de nouveau : il est terminé, ou le serveur ne laisse entrer personne. Le prochain appel commence ainsi.
operation-failure-vetoed = Le portail autour de ce panneau ne l’a pas permis.
operation-failure-wrong-agent = Le téléphone est maintenant celui d’un autre agent, personne n’est donc surveillé. Vérifiez où l’agent est connecté, puis réessayez.


## What went wrong: why there is no connection, or no agents; base-url stays as it is

link-failure-no-credentials = Aucune identification n’est active. Identifiez-vous là où votre portail le demande, puis réessayez.
link-failure-rejected = Votre nom d’utilisateur ou votre mot de passe n’a pas été accepté. Vérifiez-les, puis réessayez.
link-failure-provider-failed = Le portail n’a pas pu fournir d’identification. Réessayez ; si cela persiste, contactez votre administrateur.
link-failure-web-page = Une page web répond à la place du serveur. Identifiez-vous là où votre portail le demande ; si le serveur est en maintenance, le panneau revient de lui-même.
link-failure-not-gws = Le serveur a répondu par une page web et non par Genesys Web Services. Vérifiez l’adresse donnée dans base-url.
link-failure-cookies-blocked = Le serveur oublie aussitôt cette page. Autorisez ses cookies dans votre navigateur, ou interrogez votre administrateur sur le répartiteur de charge.
link-failure-stopped = Le serveur a arrêté les notifications. Connectez-vous de nouveau ; si cela persiste, contactez votre administrateur.
link-failure-not-subscribed = Le serveur ne vous laisse pas suivre ce qui se passe sur votre téléphone. Demandez à votre administrateur l’autorisation de recevoir ses notifications, puis réessayez.
link-failure-no-web-address = Rien n’a été envoyé : base-url n’est pas une adresse web. Elle doit commencer par https:// et le nom du serveur ; demandez à l’administrateur du portail de la corriger.
link-failure-user-info = Rien n’a été envoyé : base-url contient un nom d’utilisateur. Retirez-le de l’adresse, et donnez-le dans les identifiants.
link-failure-query = Rien n’a été envoyé : base-url a une partie après ? ou #. Retirez-la ; seuls le serveur et un chemin peuvent y figurer.
link-failure-insecure = Rien n’a été envoyé : base-url commence par http: et cette page par https:, le navigateur bloque donc toute demande. Donnez l’adresse du serveur avec https:.
link-failure-no-right-to-read = Vous n’avez pas l’autorisation de lire vos agents. Demandez-la à votre administrateur.
link-failure-not-read = Les agents n’ont pas pu être lus, l’affichage n’est donc peut-être plus à jour. Le panneau réessaie de lui-même.
link-failure-unreachable = Le serveur n’a pas répondu à la demande des agents, l’affichage n’est donc peut-être plus à jour. Le panneau réessaie de lui-même.
link-failure-incomplete = Le serveur n’a pas communiqué tous les agents, l’affichage des autres n’est donc peut-être plus à jour. Le panneau réessaie de lui-même.


## What went wrong: why an operation on a Cisco agent had no effect

cisco-failure-call-failed = L’appel vers votre téléphone de bureau n’a pas abouti. Vérifiez qu’il est libre et raccroché, puis réessayez.
cisco-failure-no-call-any-more = L’agent n’est plus en communication. Attendez le prochain appel.
cisco-failure-on-hold = L’appel est en attente. Attendez que l’agent le reprenne.
cisco-failure-not-possible = Entre-temps, ce n’est plus possible. Voyez la raison sur la ligne de l’agent.
cisco-failure-not-written = Un téléphone ou un nom d’utilisateur n’est pas connu, rien n’a donc été demandé. Demandez à l’administrateur du portail de les renseigner.
cisco-failure-agent-not-on-call = L’agent ne parle pas (prêt, post-appel, en attente ou non prêt). Attendez que l’agent soit en communication.
cisco-failure-on-hold-or-not-ready = L’agent a mis l’appel en attente ou n’est pas prêt. Attendez que l’agent parle de nouveau.
cisco-failure-invalid-state = Votre état ou celui de l’agent ne le permet pas. Passez vous-même à « Non prêt », et attendez que l’agent soit en communication.
cisco-failure-not-controller = L’agent ne contrôle pas l’appel, ou est en consultation. Attendez que ce soit terminé.
cisco-failure-no-conference = Aucune ressource de conférence n’est libre. Réessayez plus tard ; si cela persiste, contactez votre administrateur.
cisco-failure-invalid-destination = Le téléphone de l’agent n’est pas joignable de cette façon, ou l’appel est en attente. Vérifiez les numéros de poste, et patientez tant que l’appel est en attente.
cisco-failure-phone-model = Le téléphone de l’agent est d’un modèle qui ne peut pas être surveillé. Demandez-en un autre à votre administrateur.
cisco-failure-phone-not-supported = La téléphonie de cet agent ne peut pas être surveillée : elle est trop ancienne, ou c’est celle d’un agent mobile. Contactez votre administrateur.
cisco-failure-bridge-off = Le pont intégré (Built-in Bridge) du téléphone de l’agent est désactivé. Demandez à votre administrateur de l’activer.
cisco-failure-search-space = Votre ligne n’est pas autorisée à surveiller celle de l’agent. Demandez à votre administrateur de l’ajouter à votre Monitoring Calling Search Space.
cisco-failure-not-understood = Le centre de contact n’a pas compris la demande. Contactez votre administrateur : le portail a peut-être besoin de l’autre jeu de clés.
cisco-failure-not-allowed = Votre identification n’est pas active, ou vous n’avez pas l’autorisation de faire cela. Identifiez-vous de nouveau, ou demandez l’autorisation à votre administrateur.
cisco-failure-wrong-user = L’utilisateur indiqué n’est pas celui qui s’est identifié. Contactez votre administrateur : le portail indique peut-être le mauvais utilisateur.
cisco-failure-not-found = L’appel n’est plus là.
cisco-failure-server-error = Le centre de contact a rencontré une erreur. Réessayez ; si cela persiste, contactez votre administrateur.
cisco-failure-other = Le centre de contact a refusé pour une raison inconnue de ce panneau. Les détails sont ci-dessous.
cisco-failure-somebodys = Le centre de contact a signalé sur le bus du portail une erreur qui peut vous concerner, ou concerner une autre application. { $why }


## What went wrong: for the administrators of the portal; config stays as it is

reported-unknown-key = config n’a pas de paramètre « { $key } ». Il a été ignoré ; vérifiez son orthographe.
reported-wrong-type = « { $key } » doit être : { $expected }. La valeur a été ignorée, et la valeur par défaut est utilisée.
reported-phone-not-logged-in = Votre téléphone n’a pas pu être connecté. { $why }
reported-operation-failed = Échec : { $operation }. { $why }
reported-operation-unconfirmed = Non confirmé à temps : { $operation }. Cela peut encore prendre effet. Vérifiez si c’est fait avant de réessayer.
reported-notification = Un message du serveur n’a pas pu être compris et a été ignoré. Tout le reste continue.
reported-asynchronous = Le serveur a signalé une erreur qui ne correspond à aucune demande de ce panneau. Actualisez si quelque chose semble faux.
reported-bus = Un message sur le bus du portail a été ignoré : { $place }. Tout le reste continue.
reported-bus-failed = Le bus du portail n’a pas pu être utilisé : il doit avoir publish et subscribe, et a échoué. Ce qui a été demandé n’a peut-être pas été transmis ; rechargez le portail, ou contactez son administrateur.
reported-csrf-unusable = Le serveur exige contre les demandes falsifiées un en-tête qu’aucun navigateur ne peut envoyer ; il peut donc refuser ce que vous demandez. Contactez votre administrateur.
reported-bus-frame = Un message sur le bus du portail dépassait 1 Mo et a été ignoré. Les appels sont relus ; contactez l’administrateur du portail.
reported-bus-rate = Les messages sur le bus du portail sont arrivés plus vite qu’ils ne pouvaient être lus, et les plus anciens ont été ignorés. Les appels sont relus, et les états des agents ne sont peut-être plus à jour ; rechargez le portail, ou contactez son administrateur.
reported-bus-agents = Le bus du portail communique plus de 20 000 agents. Ceux en plus ne sont pas affichés ; contactez l’administrateur du portail.
reported-too-large = Le serveur a envoyé plus que cette page ne peut contenir, et cela n’a pas été lu. Actualisez ; si cela se reproduit, contactez votre administrateur.


## What the value of a setting has to be; words in quotation marks and braces are values and stay

expected-milliseconds = un nombre de millisecondes
expected-true-or-false = true ou false
expected-text = un texte
expected-channels = une liste de noms de canaux
expected-object = un objet
expected-agents = une liste d’agents
expected-agent = un agent : { "{" }id, name, extension{ "}" }
expected-origin = une origine, par exemple "https://portal.example"
expected-country = le code ISO 3166 d’un pays dont le plan de numérotation est connu, par exemple "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, le second n’étant pas inférieur au premier


## In place of the panel, or told to the portal around it

element-too-old = Ce navigateur est trop ancien pour le panneau du superviseur : utilisez Chrome ou Edge 114, Firefox 125, Safari 17, ou plus récent.
element-not-loaded = Le panneau du superviseur n’a pas pu être chargé. Rechargez la page ; si cela ne suffit pas, vérifiez que le fichier .wasm est servi à côté de supervisor-widget.js et que la politique de sécurité de la page autorise 'wasm-unsafe-eval'.
element-stopped = Le panneau du superviseur s’est arrêté : parlez comme si tout le monde dans votre appel pouvait vous entendre, et rechargez la page.
element-reload = Recharger
element-closed = La connexion a été fermée.
element-sign-in = Une identification est nécessaire : définissez credentials.
element-cannot-connect = La connexion est impossible : consultez l’événement supervisor-error.
element-disposed = Le widget a été supprimé.
element-removed = Le widget a été retiré de sa page.
element-not-attached = Le widget n’est dans aucune page : insérez-le, puis connectez-le.
element-config-not-plain = « { $key } » doit être fait de données simples : textes, nombres, true, false, listes et objets. config n’a pas été utilisé ; ce qui était donné avant reste en vigueur.
element-locale-not-loaded = Les textes de la langue « { $locale } » n’ont pas pu être chargés. L’anglais les remplace.
element-locale-incomplete = Les textes de la langue « { $locale } » ne sont pas complets. L’anglais remplace : { $names }.


## Several items as one text: how one more item is added to those before it

listed-all =
    { $place ->
        [last] { $before } et { $item }
       *[other] { $before } et { $item }
    }
listed-any =
    { $place ->
        [last] { $before } ou { $item }
       *[other] { $before } ou { $item }
    }
listed-each = { $before }, { $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } ou { $item }
       *[other] { $before }, { $item }
    }
