### Words of the supervisor's panel, in German (Sie).
###
### Sources of doubtful terms: Cisco Agent Desktop (CAD-BE 8.5), Webex, Avaya Integral, GoTo and
### QueueMetrics in German. Names of agents are never inflected: no genitive -s, no article before
### them. “Alle hören Sie” could also mean “you hear everybody”: it reads “für alle zu hören”.


## The list of keys

key-keyboard = Tastatur
key-hint = Tab führt in die Liste. Tasten wirken auf die Zeile, die den Fokus hat.
key-sort-now = Jetzt sortieren
key-rows = Zeile darüber oder darunter
key-pages = Eine Seite nach oben oder unten
key-ends = Erste oder letzte Zeile
key-into = Zu den Schaltflächen der Zeile
key-sideways = Zwischen den Schaltflächen; Gruppe auf- oder zuklappen
key-back = Zurück zur Zeile
key-select = Agent auswählen
key-onward = Von der Suche zu den gefundenen Agenten
key-close = Schließen

key-page-up = Bild auf
key-page-down = Bild ab
key-home = Pos 1
key-end = Ende
key-enter = Eingabe
key-escape = Esc
key-space = Leertaste


## Toolbar: headings, names of regions, buttons

label-supervisor = Supervisor
label-search-agents = Agenten suchen
label-genesys = Genesys: { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Ihr Genesys-Telefon: { $phone } · Sie können Anrufe erhalten
        [do-not-disturb] Ihr Genesys-Telefon: { $phone } · Nicht stören
       *[other] Ihr Genesys-Telefon: { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] Ihr Telefon: { $phone } · Sie können Anrufe erhalten
        [do-not-disturb] Ihr Telefon: { $phone } · Nicht stören
       *[other] Ihr Telefon: { $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }, Stand { $time }
label-phone-menu = Ihr Telefon
label-connect = Verbinden
label-refresh = Aktualisieren
label-connecting = Das Panel stellt die Verbindung her. Warten Sie einen Moment.
label-retry = Wiederholen
label-try-again = Erneut versuchen
label-dismiss = Entfernen
label-hide = Ausblenden
label-details = Details
label-more = Mehr
# Every vendor says “Überwachung” and “überwachen” (Webex, Genesys Cloud).
label-monitoring = Überwachung
label-nothing-monitored = Anrufe, SMS und Chats, die Sie überwachen, erscheinen hier. Wählen Sie neben einem Agenten, wie.
label-monitoring-mode = Überwachungsmodus
label-messages = Nachrichten
label-participants = Teilnehmer
# Localized term of Genesys (“user data”) not found.
label-attached-data = Angehängte Daten
label-data-is-cut = Ein Teil davon fehlt: Er ist zu lang oder zu tief verschachtelt.
label-history = Verlauf dieses Anrufs


## Toolbar: state of the connection to Genesys; short

connection-closed = Nicht verbunden
connection-connecting = Wird verbunden
connection-live = Live
connection-reconnecting = Wird neu verbunden
connection-offline = Offline
connection-sign-in-needed = Anmeldung nötig
connection-failed = Fehlgeschlagen


## Toolbar: the Cisco channel, and the phone on which the supervisor listens

cisco-status-name = Cisco
cisco-status-live = Cisco: Live
cisco-status-not-connected = Cisco: nicht verbunden
cisco-status-signed-in-at = angemeldet an { $extension }
cisco-status-signed-in-at-as-of = angemeldet an { $extension }, Stand { $time }
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }, Stand { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }, Stand { $time }


## Notices above the list: one sentence each, with what to do

notice-not-reached = Das Contact-Center ist noch nicht erreichbar.
notice-offline = Ihr Computer hat kein Netzwerk. Das Panel meldet sich von selbst zurück, sobald es wieder eines gibt.
notice-not-supervisor = Sie sind als { $user } angemeldet. Dieser Benutzer hat keine Supervisor-Rolle. Melden Sie sich als Supervisor an, oder bitten Sie Ihren Administrator um die Rolle.
notice-feature-missing = Überwachung ist nicht verfügbar: Ihr Contact-Center hat „{ $feature }“ nicht aktiviert. Wenden Sie sich an Ihren Administrator; Ihre Agenten sehen Sie weiterhin.
notice-channels-failed = Konnte nicht angemeldet werden: { $channels }.
notice-incomplete = Mitgeteilt wurden { $read } von { $all } Agenten.
notice-slowed = Das Panel ist auch in einem anderen Tab oder Fenster offen, und dieser Browser lässt beide keine Verbindung teilen. Alles erscheint einige Sekunden später; schließen Sie das andere, wenn Sie es nicht brauchen.
notice-no-answer = Der Server antwortet nicht. Was Sie sehen, ist vielleicht veraltet; das Panel versucht es weiter.
notice-server-error = Der Server antwortet mit einem Fehler. Was Sie sehen, ist vielleicht veraltet; das Panel versucht es weiter.
notice-contact-lost = Die Verbindung zum Server ist verloren. Was Sie sehen, ist vielleicht veraltet; das Panel versucht es weiter.
notice-next-try =
    { $count ->
        [0] Neuer Versuch läuft …
        [one] Nächster Versuch in { $count } Sekunde.
       *[other] Nächster Versuch in { $count } Sekunden.
    }
notice-no-phone = Ihr Telefon ist abgemeldet: Melden Sie es an, um zu überwachen.
notice-phone-failed = Ihr Telefon konnte nicht angemeldet werden. { $why }
notice-channel-in = { $channel }: angemeldet.
notice-channel-out = { $channel }: nicht angemeldet. { $why }


## The list of agents: the list as a whole, its menus

list-group = { $group } ({ $count })
list-agents = Agenten
list-on-calls =
    { $count ->
        [0] keiner im Gespräch
       *[other] { $count } im Gespräch
    }
list-sort-now = Jetzt sortieren – { $count } verschoben
list-filter = Filter
list-view = Ansicht
list-roster-view = Ansicht der Liste
list-order = Reihenfolge
list-by-work = Nach Arbeit
list-by-name = Nach Name
list-by-number = Nach Nummer
list-by-time = Nach Zeit im Status
list-group-by-group = Agenten gruppieren
list-columns = Spalten
list-copy-link = Link zu dieser Ansicht kopieren
list-reset-view = Ansicht zurücksetzen
list-link-copied = Link kopiert.
list-link-not-copied = Der Browser hat das Kopieren des Links nicht erlaubt.
list-options = Überwachungsoptionen
list-which-calls = Welche Anrufe überwacht werden
# “Weitergeben” for a transfer: short and clear; “weiterleiten” is also call diversion.
list-when-passed-on = Wenn ein Anruf weitergegeben wird
list-which-sessions = Welche SMS- und Chat-Sitzungen überwacht werden
list-all-calls = Alle Anrufe
list-next-call-only = Nur nächster Anruf
list-follow-call = Dem Anruf folgen
list-stay-with-agent = Beim Agenten bleiben
list-not-connected = Noch keine Agenten anzuzeigen
list-not-connected-hint = Sie erscheinen hier, sobald die Verbindung steht.
list-loading = Ihre Agenten werden gelesen …
list-read = { $count } von { $all } Agenten gelesen
list-failed = Ihre Agenten konnten nicht gelesen werden
list-failed-hint = Was schiefging, steht darüber. Das Panel versucht es von selbst erneut.
list-no-groups = Sie sind für keine Agentengruppe Supervisor
list-no-groups-hint = Bitten Sie Ihren Administrator, Sie zum Supervisor einer Gruppe zu machen, und aktualisieren Sie dann.
list-no-members = Ihre Gruppen haben noch keine Agenten
list-no-members-hint = Agenten erscheinen hier, sobald sie einer Ihrer Gruppen hinzugefügt werden.


## The list of agents: heads of the columns; short

column-name = Name
column-number = Nummer
# Webex, Cisco: “Status” of an agent; one word for “state” here.
column-state = Status
column-time = Zeit
column-time-in-state = Zeit im Status
column-width-of = Breite von { $column }
column-actions = Aktionen
column-known-at = Stand { $time }


## The list of agents: filters, their chips, and how many agents fit

filter-hide-logged-out = Abgemeldete ausblenden
filter-logged-out-hidden = Abgemeldete ausgeblendet
filter-by-state = Agenten nach Status
filter-nobody-in-state = Zurzeit ist niemand in diesem Status.
filter-all = Alle
filter-on-call = Im Gespräch
filter-ringing = Klingelt
filter-on-hold = Gehalten
filter-over-limit = Über Limit
filter-wrap-up = Nachbearbeitung
filter-ready = Bereit
filter-not-ready = Nicht bereit
filter-logged-out = Abgemeldet
filter-unknown = Unbekannt
filter-state = Status
filter-group = Gruppe
filter-channel = Kanal
# “Skill” is the word of the trade; Genesys and Webex also say “Fähigkeit”, “Kompetenz”.
filter-skill = Skill
filter-no-skills = Skill: Das Contact-Center teilt keine mit
filter-all-of-these = Alle davon
filter-any-of-these = Eines davon
filter-all-of = alle von
filter-any-of = eines von
filter-remove = Filter entfernen: { $kind } { $what }
filter-in-use = Aktive Filter
filter-clear-all = Alles löschen
filter-clear-search = Suche löschen
filter-clear-filters = Filter löschen
filter-filter-agents = Agenten filtern
filter-count = ({ $count })
filter-none-matches = Kein Agent passt
filter-agents =
    { $count ->
        [one] { $count } Agent
       *[other] { $count } Agenten
    }
filter-agents-of-all = { $count } von { $all } Agenten
filter-without-search =
    { $count ->
        [0] Ohne die Suche: kein Agent.
        [one] Ohne die Suche: { $count } Agent.
       *[other] Ohne die Suche: { $count } Agenten.
    }
filter-without-filters =
    { $count ->
        [0] Ohne die Filter: kein Agent.
        [one] Ohne die Filter: { $count } Agent.
       *[other] Ohne die Filter: { $count } Agenten.
    }
filter-nobody = Kein Agent passt.
filter-nobody-found = Niemand passt zu „{ $search }“.
filter-nobody-of = Kein Agent passt: { $clauses }.
filter-nobody-found-of = Niemand passt zu „{ $search }“ bei diesen Filtern: { $clauses }.


## The list of agents: clauses, listed in filter-nobody-of and filter-nobody-found-of

clause-who-are = Status { $states }
clause-in-groups = Gruppe { $groups }
clause-on-channels = angemeldet im Kanal { $channels }
clause-with-skills = Skill { $skills }
clause-over-limit = über dem Limit des Status
clause-not-logged-out = nicht abgemeldet


## The list of agents: the row of an agent

# Stands for a name after “mit”, “bei” and “auf” as well, so it must not need a case.
row-some-agent = Agent (Name unbekannt)
row-unknown = Unbekannt
row-logged-out = Abgemeldet
row-on-call = Im Gespräch
# Cisco Agent Desktop: “Bereit”, “Nicht bereit”.
row-ready = Bereit
row-wrap-up = Nachbearbeitung
row-not-ready = Nicht bereit
row-logged-in = Angemeldet
# Not “in Warteschleife”: that is the queue for Webex.
row-on-hold = Gehalten
row-last-known = zuletzt bekannt
row-long = länger als erwartet
row-too-long = viel zu lang
row-minutes-ago = Stand vor { $count } Min.
row-hours-ago = Stand vor { $count } Std.
row-at-least-seconds =
    { $count ->
        [one] Mindestens { $count } Sekunde: Den Beginn hat niemand gesehen.
       *[other] Mindestens { $count } Sekunden: Den Beginn hat niemand gesehen.
    }
row-at-least-minutes =
    { $count ->
        [one] Mindestens { $count } Minute: Den Beginn hat niemand gesehen.
       *[other] Mindestens { $count } Minuten: Den Beginn hat niemand gesehen.
    }
row-at-least-hours =
    { $count ->
        [one] Mindestens { $count } Stunde: Den Beginn hat niemand gesehen.
       *[other] Mindestens { $count } Stunden: Den Beginn hat niemand gesehen.
    }
row-after-this-call = Nach diesem Anruf: { $operation }
row-waiting = Wird angefordert…
row-next-call =
    { $mode ->
        [listen-in] Nächster: mithören
        [coach] Nächster: coachen
       *[barge-in] Nächster: aufschalten
    }
row-ringing-you = Klingelt bei Ihnen
row-monitoring =
    { $mode ->
        [listen-in] Mithören
        [coach] Coaching
       *[barge-in] Aufgeschaltet
    }
row-monitored-by = Überwacht von { $supervisor }
row-monitored-by-other = Von einem anderen Supervisor überwacht
# Genesys says “Sprache”, which also means a language.
row-voice = Telefon
row-chat = Chat
row-email = E-Mail
row-sms = SMS
row-on-channel = { $channel }: { $state }
row-on-channel-busy = { $channel }: im Gespräch, danach { $state }
row-all-channels = Alle Kanäle
row-on-channel-asked = { $channel }: { $state }, angefordert: { $operation }
attention-name = Aufmerksamkeit
attention-over-limit = { $count } über dem Limit
attention-stale = { $count } mit alten Daten
attention-next = Weiter: { $agent }
attention-came = Braucht Aufmerksamkeit: { $agent }
attention-came-many =
    { $count ->
        [one] 1 Agent braucht Aufmerksamkeit
       *[other] { $count } Agenten brauchen Aufmerksamkeit
    }


## The list of agents: state of a Cisco agent, or of the supervisor

cisco-state-logged-out = Abgemeldet
cisco-state-not-ready = Nicht bereit
cisco-state-ready = Bereit
cisco-state-call-coming-in = Anruf kommt an
cisco-state-looking-at-call = Anrufvorschau
cisco-state-on-call = Im Gespräch
cisco-state-on-hold = Gehalten
cisco-state-wrap-up = Nachbearbeitung
cisco-state-unknown = Unbekannt


## The list of agents: SMS and chat, and the ways to monitor them

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Chat
    }
medium-with =
    { $medium ->
        [smssession] SMS mit { $agent }
       *[chat] Chat mit { $agent }
    }
# “Mitlesen” is for SMS and chat what “Mithören” is for calls.
medium-monitor = Mitlesen
medium-coach = Coachen
medium-barge-in = Aufschalten
medium-all-sessions = Alle Sitzungen
medium-next-session = Nur nächste Sitzung


## The list of agents: SMS and chat in the row and the menu of an agent

session-row-waiting = wird angefordert…
session-row-next-only = { $mode }, nur nächste
session-row-how =
    { $mode ->
        [listen-in] Mitlesen
        [coach] Coaching
       *[barge-in] aufgeschaltet
    }
session-row-unread = { $count } neu
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] Chat { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] SMS: { $how }
       *[chat] Chat: { $how }
    }
session-row-read =
    { $medium ->
        [smssession] SMS mit { $customer } mitlesen
       *[chat] Chat mit { $customer } mitlesen
    }
session-row-read-since = { $read } · seit { $time }
session-row-the-customer = dem Kunden
session-row-reading =
    { $medium ->
        [smssession] Die SMS-Sitzungen werden gelesen …
       *[chat] Die Chat-Sitzungen werden gelesen …
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] Keine SMS läuft.
       *[chat] Kein Chat läuft.
    }
session-row-not-read =
    { $medium ->
        [smssession] Laufende SMS konnten nicht gelesen werden. { $why }
       *[chat] Laufende Chats konnten nicht gelesen werden. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] Laufende SMS konnten nicht gelesen werden: Der Server hat nicht geantwortet.
       *[chat] Laufende Chats konnten nicht gelesen werden: Der Server hat nicht geantwortet.
    }


## Operations: words on buttons; short

operation-word-listen-in = Mithören
# Avaya “Silent Coaching”, Webex “Whisper Coach”; GoTo and QueueMetrics say “Flüstern”.
operation-word-coach = Coachen
# Webex, Avaya.
operation-word-barge-in = Aufschalten
operation-word-stop = Beenden
operation-word-stop-monitoring = Überwachung beenden
operation-word-mute-agent = Agenten stummschalten
operation-word-unmute-agent = Stummschaltung aufheben
operation-word-answer = Annehmen
operation-word-leave-call = Gespräch verlassen
operation-word-ready = Bereit
operation-word-not-ready = Nicht bereit
operation-word-not-ready-and-listen = „Nicht bereit“ und mithören
operation-word-log-out = Abmelden
operation-word-do-not-disturb = Nicht stören
operation-word-allow-calls = Anrufe zulassen
operation-word-log-in-phone = Telefon anmelden
operation-word-monitor = Mitlesen
operation-word-read = Mitlesen
operation-word-accept = Annehmen
operation-word-leave = Verlassen
operation-word-send = Senden
operation-word-instead = Stattdessen: { $operation }


## Operations: accessible names of buttons and menus; also asked in the dialog and in the log

operation-control-listen-in = Bei { $agent } mithören
operation-control-coach = { $agent } coachen
operation-control-barge-in = Auf { $agent } aufschalten
operation-control-stop-monitoring = Überwachung von { $agent } beenden
operation-control-not-ready-and-listen = „Nicht bereit“ und bei { $agent } mithören
operation-control-monitor-sessions =
    { $medium ->
        [smssession] SMS von { $agent } mitlesen
       *[chat] Chat von { $agent } mitlesen
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] In SMS von { $agent } coachen
       *[chat] Im Chat von { $agent } coachen
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Auf SMS von { $agent } aufschalten
       *[chat] Auf Chat von { $agent } aufschalten
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] Überwachung der SMS von { $agent } beenden
       *[chat] Überwachung des Chats von { $agent } beenden
    }
operation-control-actions-for = Aktionen für { $agent }
operation-control-messages-of = Nachrichten: { $agent }
operation-control-state-of = Status: { $agent }
operation-control-monitor-instead = Stattdessen überwachen: { $agent }
operation-control-next-call = Nächster Anruf
operation-control-entry-gone = Das wird nicht mehr angeboten.
operation-tip-leave-call = Nur dieses Gespräch; beim nächsten sind Sie wieder dabei.
operation-tip-stop-calls = Dieses Gespräch und alle späteren.
operation-tip-leave-session = Nur diese Sitzung; bei der nächsten sind Sie wieder dabei.
operation-tip-stop-sessions = Diese Sitzung und alle späteren.


## Why a control is off, and what to do about it

reason-not-connected = Nicht verbunden. Geht wieder, sobald das Panel „Live“ meldet.
reason-signed-out = Sie sind abgemeldet. Melden Sie sich zuerst an.
reason-not-supervisor = Ihr Benutzer hat keine Supervisor-Rolle. Bitten Sie Ihren Administrator darum.
reason-feature-missing = Ihr Contact-Center hat „{ $feature }“ nicht aktiviert. Wenden Sie sich an Ihren Administrator.
reason-waiting = Wartet auf Bestätigung: { $what }. Wieder verfügbar, sobald die Antwort da ist.
reason-not-offered = Der Server bietet das jetzt nicht an. Vielleicht überwacht gerade ein anderer Supervisor; versuchen Sie es gleich noch einmal.
reason-leaves = Verlässt zuerst { $agent }.
reason-listening = Sie überwachen { $agent }, und möglich ist nur ein Agent auf einmal. Beenden Sie zuerst diese Überwachung.
reason-listening-already = Sie hören bereits mit.
reason-coaching-already = Sie coachen bereits.
reason-barged-in-already = Sie sind bereits aufgeschaltet.
reason-monitoring-already = Sie überwachen bereits.
reason-in-session-already = Sie sind bereits in dieser Sitzung.
reason-next-call-already = Der nächste Anruf beginnt bereits mit: { $mode }.
reason-after-this-call = Eine Änderung würde jetzt den Anruf beenden, in dem Sie sind. Wählen Sie das, wenn dieser Anruf vorbei ist.
reason-nothing-written = Noch ist nichts geschrieben.
reason-not-read-now = Jetzt würden es nicht diejenigen lesen, für die es geschrieben wurde.
reason-agent-logged-out = Der Agent ist abgemeldet. Warten Sie, bis der Agent sich anmeldet.
reason-no-active-device = Ihr eigenes Telefon ist nicht angemeldet. Melden Sie es an, und aktualisieren Sie dann dieses Panel.
reason-no-way-back-to-coach = Coachen können Sie ab dem nächsten Anruf. Wählen Sie „Coachen“ unter „Nächster Anruf“.
reason-mute-needs-barge-in = Der Agent kann nur stummgeschaltet werden, während alle Sie hören. Schalten Sie sich zuerst auf.
reason-on-hold = Der Anruf wird gehalten. Warten Sie, bis der Agent ihn zurückholt.
reason-not-answered = Der Anruf ist noch nicht angenommen. Nehmen Sie ihn zuerst an.
reason-another-supervisor = { $supervisor } überwacht diesen Agenten, und möglich ist nur ein Supervisor auf einmal. Versuchen Sie es gleich noch einmal.
reason-some-supervisor = Ein anderer Supervisor überwacht diesen Agenten, und möglich ist nur einer auf einmal. Versuchen Sie es gleich noch einmal.
reason-in-state-already = Das ist bereits der Status.
reason-sip-cluster = Ihre Telefonie kann nur ganzen Anrufen folgen.


## Why a control of a Cisco agent is off

cisco-reason-not-connected = Der Nachrichtenbus des Portals ist nicht verbunden, deshalb konnte nichts angefordert werden. Warten Sie, oder laden Sie das Portal neu.
cisco-reason-no-own-address = Das Portal teilt Ihr Cisco-Telefon oder Ihren Benutzernamen nicht mit. Bitten Sie dessen Administrator, sie einzutragen.
cisco-reason-signed-out = Sie sind an Ihrem Cisco-Telefon nicht angemeldet. Melden Sie sich zuerst an.
cisco-reason-signed-in-elsewhere = Sie sind an { $extension } angemeldet, und dieses Panel ist für ein anderes Telefon eingerichtet. Melden Sie sich dort an, oder wenden Sie sich an Ihren Administrator.
cisco-reason-waiting = Wartet auf Bestätigung dessen, was zuvor angefordert wurde.
cisco-reason-already-monitoring = Sie hören bereits mit.
cisco-reason-not-not-ready = Ihr Status ist „{ $state }“; zum Mithören muss er „Nicht bereit“ sein. Wählen Sie daneben: „Nicht bereit“ und mithören.
cisco-reason-own-call = Sie telefonieren selbst. Beenden Sie zuerst Ihren Anruf.
cisco-reason-not-in-team = Dieser Agent ist in einem Team, für das Sie nicht Supervisor sind.
cisco-reason-agent-signed-out = Der Agent ist abgemeldet. Warten Sie, bis der Agent sich anmeldet.
cisco-reason-on-hold = Der Anruf wird gehalten. Warten Sie, bis der Agent ihn zurückholt.
cisco-reason-no-call = Der Agent ist nicht im Gespräch. Warten Sie auf den nächsten Anruf.
cisco-reason-no-agent-address = Das Telefon dieses Agenten ist nicht bekannt. Es wird mitgeteilt, wenn der Agent sich anmeldet.
cisco-reason-same-address = Dieser Agent hat dasselbe Telefon wie Sie.
cisco-reason-monitoring-call = Der Agent hört selbst bei jemandem mit, und dabei kann nicht mitgehört werden.
cisco-reason-not-allowed = Das Contact-Center erlaubt das für den Agenten jetzt nicht.
cisco-reason-no-call-id = Der Anruf, über den Sie mithören, wurde noch nicht gesehen und kann deshalb nicht von hier beendet werden. Legen Sie an Ihrem Tischtelefon auf.
cisco-reason-not-listening = Aufschalten können Sie sich nur auf einen Anruf, bei dem Sie mithören. Hören Sie zuerst mit.
cisco-reason-already-in-call = Sie sind bereits im Gespräch.
cisco-reason-already-in-state = Das ist bereits der Status.
cisco-reason-agent-busy = Der Agent ist im Gespräch oder gleich in einem. Warten Sie, bis es vorbei ist.
cisco-reason-after-call = Das ist bereits angefordert und geschieht nach dem Anruf.


## The question before an operation that others notice or that cannot be undone

question-do-it = { $what }?
question-barge-in = Auf { $agent } aufschalten?
question-dismiss-unsent = Sitzung mit { $agent } entfernen?
question-unsent-is-lost = Was Sie darin geschrieben haben, wurde nicht gesendet und geht verloren.
question-everybody-hears-and-back = Sie werden für alle zu hören sein: für { $agent } und den Anrufer. Sie können jederzeit zum Mithören zurückkehren.
question-everybody-hears = Sie werden für alle zu hören sein: für { $agent } und den Anrufer.
question-everybody-hears-next = Sie werden für alle zu hören sein, sobald der nächste Anruf bei { $agent } beginnt. Spätere Anrufe beginnen mit „Mithören“, wenn Sie nicht auch für diese „Aufschalten“ wählen.
question-everybody-reads = Alle werden lesen, was Sie schreiben: { $agent } und der Kunde.
question-written-for-agents = Sie haben das zu schreiben begonnen, als es nur Agenten gelesen hätten.
question-ends-for-customer = In dieser Sitzung ist kein anderer Agent: Sie endet dann für den Kunden.
question-no-way-back = Bei diesem Anruf führt kein Weg zurück zum Coachen, außer ihn zu verlassen und zurückzukehren, wo der Server das zulässt.
question-logs-out-now-or-later = { $agent } wird abgemeldet: jetzt oder nach dem Anruf.
question-logs-out-on-call = { $agent } ist im Gespräch ({ $duration }) und wird abgemeldet: jetzt oder nach dem Anruf.
question-logs-out = { $agent } wird abgemeldet und erhält keine Anrufe mehr.
question-leaves =
    { $heard ->
        [yes] Sie verlassen { $agent } und werden dort jetzt gehört.
       *[no] Sie verlassen { $agent }.
    }
question-cancel = Abbrechen


## Cards of calls: facts about a call

call-with = Anruf mit { $agent }
call-unknown-caller = unbekannter Anrufer
call-internal = Interner Anruf
call-inbound = Eingehender Anruf
call-outbound = Ausgehender Anruf
call-consultation = Rückfrage
call-on-hold = Gehalten
call-recorded = Wird aufgezeichnet
call-recording-paused = Aufzeichnung pausiert
call-not-recorded = Keine Aufzeichnung
call-ends-with-this = Die Überwachung endet mit diesem Anruf von selbst.
call-steps-back = Wenn dieser Anruf vorbei ist, fordert das Panel für den nächsten „Mithören“ an.
call-next-begins-with = Der nächste Anruf beginnt mit: { $mode }.
call-leaves-with-agent = Wenn { $agent } den Anruf weitergibt, verlassen auch Sie ihn.
call-recovered = Wiedergefunden, nachdem die Verbindung zum Server verloren war.
call-found-on-load = Lief schon, bevor Sie diese Seite geöffnet haben.
call-passed-on = { $agent } hat diesen Anruf weitergegeben, und Sie sind darin geblieben.
call-agent = Agent
call-other-agent = anderer Agent
call-other-supervisor = anderer Supervisor
call-caller = Anrufer
call-called = angerufene Person
call-participant = Teilnehmer
call-attached-data = Angehängte Daten ({ $count })
call-mode-unknown = Der Server teilt den Modus nicht mehr mit
call-agent-muted = Agent stummgeschaltet
call-agent-unmuted = Stummschaltung des Agenten aufgehoben
call-put-on-hold = Auf Halten gelegt
call-taken-back = Vom Halten zurückgeholt
call-passed-on-by-to = Weitergegeben von { $from } an { $to }
call-found-again = Wiedergefunden, nachdem die Verbindung verloren war
call-lasted-as-of = { $duration }, Stand { $time }
call-last-known = Zuletzt bekannt: { $what }
call-clock = Anruf { $time }
call-your-clock = Sie { $time }


## Cards of calls: who hears the supervisor now

hearing-silent = Sie sind stumm: Niemand hört Sie.
hearing-only-agent = Nur { $agent } hört Sie. Der Anrufer hört Sie nicht.
hearing-everybody = Sie sind für alle zu hören.
hearing-agent-muted = { $agent } ist stummgeschaltet: Der Anrufer hört nur Sie.
hearing-ended = Anruf beendet.
hearing-returning = Sie verlassen das Gespräch und kehren zum Coachen zurück … Bis Sie zurück sind, sprechen Sie so, als könnten alle Sie hören.
hearing-ringing = Ihr Telefon klingelt. Nehmen Sie an, um teilzunehmen; bis dahin hört Sie niemand.
hearing-held = Gehalten: Bis { $agent } den Anruf zurückholt, verlassen Sie sich nicht darauf, gehört zu werden.
hearing-changing = Angefordert, noch nicht bestätigt: { $what }. Sprechen Sie bis dahin so, als könnten alle Sie hören.
hearing-unknown = Der Server teilt nicht mit, wer Sie hört. Sprechen Sie so, als könnten es alle.
strip-hears =
    { $who ->
        [nobody] still
        [agent] der Agent hört Sie
        [everybody] alle hören Sie
        [next] wartet
       *[unknown] Sie sind vielleicht zu hören
    }
strip-sees =
    { $who ->
        [nobody] niemand sieht Sie
        [agent] der Agent sieht Sie
        [everybody] alle sehen Sie
       *[unknown] Sie sind vielleicht zu sehen
    }
hearing-last-known = Verbindung verloren. { $known } Sprechen Sie so, als könnten alle Sie hören. Um das Gespräch jetzt zu verlassen, legen Sie an Ihrem Telefon auf.


## Cards of calls: who heard the supervisor when contact was lost

heard-ringing = Um { $time } klingelte Ihr Telefon; das kann sich geändert haben.
heard-held = Um { $time } wurde der Anruf gehalten; das kann sich geändert haben.
heard-changing = Um { $time } war dies angefordert und nicht bestätigt: { $what }; das kann sich geändert haben.
heard-agent-muted = Um { $time } war { $agent } stummgeschaltet, und der Anrufer hörte nur Sie; das kann sich geändert haben.
heard-silent = Um { $time } waren Sie stumm; das kann sich geändert haben.
heard-only-agent = Um { $time } hörte nur { $agent } Sie; das kann sich geändert haben.
heard-everybody = Um { $time } waren Sie für alle zu hören; das kann sich geändert haben.
heard-unknown = Um { $time } teilte der Server nicht mit, wer Sie hörte; das kann sich geändert haben.


## Cards of calls: what caller, agent and supervisor hear; $whom stands below the words before it

hears-the-agent = den Agenten
hears-the-caller = den Anrufer
hears-caller-and-you = den Anrufer und Sie
hears-agent-and-you = den Agenten und Sie
hears-you = Sie
hears-both = beide
hears-caller-hears = Der Anrufer hört { $whom }.
hears-agent-hears = { $agent } hört { $whom }.
hears-you-hear = Sie hören { $whom }.


## Cards of calls: a call that is waited for

waiting-for-call = Wartet auf den nächsten Anruf bei { $agent }
waiting-was-for-call = Um { $time } warteten Sie auf den nächsten Anruf bei { $agent }
waiting-everybody-at-once = Nächster Anruf: Sie werden sofort für alle zu hören sein.
waiting-agent-at-once = Nächster Anruf: { $agent } wird Sie sofort hören.
waiting-will-listen-in = Sie werden stumm mithören.
waiting-will-coach = Sie werden coachen: Nur der Agent wird Sie hören.
waiting-will-barge-in = Sie werden aufgeschaltet sein und damit für alle zu hören.
waiting-phone-joins = Ihr Telefon wird daran teilnehmen.
waiting-ends-by-itself = Die Überwachung endet nach diesem Anruf von selbst.
waiting-goes-on = Die Überwachung geht weiter, bis Sie sie beenden.
waiting-leaves-with-agent = Wenn der Agent einen Anruf weitergibt, verlassen auch Sie ihn.
waiting-agent-is-out = Der Agent ist abgemeldet, deshalb kann kein Anruf kommen, bevor der Agent sich anmeldet.
waiting-without-you = Der jetzige Anruf des Agenten geht ohne Sie weiter.
waiting-step-back-asked = Das Panel hat „Mithören“ angefordert; das ist noch nicht bestätigt.
waiting-stepped-back = Der nächste Anruf beginnt mit „Mithören“: Das Panel hat es angefordert, nachdem Sie sich aufgeschaltet hatten.
waiting-step-back-unconfirmed = Das Panel hat „Mithören“ angefordert, nachdem Sie sich aufgeschaltet hatten, und das ist nicht bestätigt.
waiting-may-have-begun = Verbindung verloren. Seitdem kann ein Anruf begonnen haben, mit Ihrem Telefon darin. Sprechen Sie so, als könnten alle Sie hören. Um das Gespräch jetzt zu verlassen, legen Sie an Ihrem Telefon auf.
waiting-may-have-begun-in = Verbindung verloren. Seitdem kann ein Anruf begonnen haben, mit Ihrem Telefon darin ({ $mode }). Sprechen Sie so, als könnten alle Sie hören. Um das Gespräch jetzt zu verlassen, legen Sie an Ihrem Telefon auf.


## Cards of calls: why a monitored call ended

ending-over = Der Anruf ist vorbei, oder an Ihrem Telefon wurde aufgelegt.
ending-over-or-passed-on = Der Anruf ist vorbei, oder der Agent hat ihn weitergegeben; Sie folgen dem Agenten, nicht dem Anruf.
ending-gone-meanwhile = Für Sie endete er, während die Verbindung zum Server verloren war.
ending-agent-left = Der Agent ist nicht mehr in diesem Gespräch: Es wurde beendet oder weitergegeben.
ending-unknown = Der Grund ist nicht bekannt.
ending-left-goes-on = Sie haben das Gespräch verlassen. { $agent } ist vielleicht noch darin.
ending-stopped-goes-on = Sie haben die Überwachung beendet. { $agent } ist vielleicht noch in diesem Gespräch.
ending-device-inactive-goes-on = Ihr eigenes Telefon wurde abgemeldet. { $agent } ist vielleicht noch in diesem Gespräch.
ending-device-replaced-goes-on = Sie haben jetzt ein anderes Telefon. { $agent } ist vielleicht noch in diesem Gespräch.
ending-you-left = Sie haben das Gespräch verlassen.
ending-monitoring-ended = Überwachung beendet.
ending-agent-gone = Der Agent ist nicht mehr in diesem Gespräch.
ending-call-gone = Der Anruf ist nicht mehr da.
ending-ended-for-you = Der Anruf ist für Sie beendet.


## Cards of calls: why monitoring ended

ended-heading = Überwachung beendet: { $agent }
ended-by-you = Sie haben sie beendet.
ended-next-call-over = Sie galt nur für einen Anruf, und dieser ist vorbei.
ended-agent-logged-out = Der Agent hat sich abgemeldet.
ended-device-inactive = Ihr eigenes Telefon wurde abgemeldet. Melden Sie es an, um wieder zu überwachen.
ended-wrong-agent = Das überwachte Telefon gehört einem anderen Agenten, deshalb hat das Panel die Überwachung beendet. Sehen Sie nach, wo der Agent angemeldet ist, und versuchen Sie es dann erneut.
ended-device-replaced = Sie haben jetzt ein anderes Telefon. Überwachen Sie von dort erneut.
ended-unknown = Der Server teilt den Grund nicht mit: Eine andere Seite von Ihnen oder Ihr Contact-Center hat sie vielleicht beendet.


## Cards of calls: a call of a Cisco agent, with the audio on the desk phone

cisco-card-bus-gone = Der Nachrichtenbus des Portals ist nicht mehr da. { $known }
cisco-card-requested = Angefordert, noch nicht bestätigt. Ihr Tischtelefon hebt von selbst ab.
cisco-card-unconfirmed = Nicht rechtzeitig bestätigt. Es kann trotzdem begonnen haben: Sehen Sie auf Ihr Tischtelefon.
cisco-card-held = Gehalten: Zurzeit gibt es keinen Ton. Er kommt wieder, wenn { $agent } den Anruf zurückholt.
cisco-card-agent-left = { $agent } ist nicht mehr in diesem Gespräch.
cisco-card-not-from-here = Nicht von dieser Seite begonnen.
cisco-card-speak-as-if-heard = Sprechen Sie so, als könnten alle Sie hören. Um das Gespräch jetzt zu verlassen, legen Sie an Ihrem Tischtelefon auf.
cisco-card-hang-up = Wenn es klingelt oder abgehoben ist, legen Sie dort auf, oder versuchen Sie es erneut.
cisco-card-audio = Der Ton ist auf Ihrem Tischtelefon.
cisco-card-stopped = Sie haben die Überwachung beendet. { $agent } ist vielleicht noch in diesem Gespräch.
cisco-card-ended-or-transferred = Das Gespräch wurde beendet oder weitergegeben.
cisco-card-signed-out = Sie haben sich von Ihrem Telefon abgemeldet.
cisco-card-gone = Der Anruf, über den Sie mitgehört haben, ist nicht mehr da.


## Cards of SMS and chat: facts about a session, its participants

session-invited = Sie sind eingeladen
session-accepted = Angenommen
session-in-progress = Läuft
session-waits-for-agent = Der Kunde wartet auf einen Agenten
session-ended = Beendet
session-ended-meanwhile = Sie endete, während die Verbindung zum Server verloren war.
session-ended-before-joining = Sie endete, bevor Sie darin waren.
session-left-alone = Sie haben die Sitzung verlassen, und kein anderer Agent war darin.
session-left = Sie haben die Sitzung verlassen.
# “Warteschlange”: queue (Webex).
session-over-or-queued = Sie ist vorbei, oder sie kam in eine Warteschlange und kann von dort zurückkehren.
session-over-for-you = Für Sie ist sie vorbei, während andere sie vielleicht fortsetzen.
session-unexplained = Sie kam, obwohl diese Seite von keiner Überwachung des Agenten weiß. Beenden Sie die Überwachung, wenn keine mehr kommen sollen.
session-was-the-one = Sie war die eine zu überwachende Sitzung: Eine weitere kommt nicht.
session-entered = Sie haben die laufende Sitzung betreten.
session-next-begins-with = Die nächste Sitzung beginnt mit: { $mode }.
session-you = Sie
session-agent = Agent
session-other-agent = anderer Agent
session-other-supervisor = anderer Supervisor
session-customer = Kunde
session-seen-by-everyone = für alle sichtbar
session-seen-by-agents = für Agenten sichtbar
session-seen-by-supervisors = nur für Supervisoren sichtbar


## Cards of SMS and chat: who sees the supervisor and reads what the supervisor writes

seeing-other-supervisors = Niemand sieht Sie außer anderen Supervisoren. Sie lesen stumm mit.
seeing-nobody = Niemand sieht Sie. Sie lesen stumm mit.
seeing-only-agents = Sie sind nur für die Agenten sichtbar, und nur die Agenten lesen, was Sie schreiben. Der Kunde nicht.
seeing-only-agent = Sie sind nur für den Agenten sichtbar: { $agent } liest, was Sie schreiben, der Kunde nicht.
seeing-everyone = Sie sind für alle sichtbar, und alle lesen, was Sie schreiben, auch der Kunde.
seeing-invited = Sie sind eingeladen. Bis Sie in der Sitzung sind, sieht Sie weder der Agent noch der Kunde.
seeing-changing = Angefordert, noch nicht bestätigt: { $what }. Schreiben Sie bis dahin so, als könnten alle es lesen.
seeing-unknown = Der Server teilt nicht mit, wer Sie sieht. Schreiben Sie so, als könnten alle es lesen.
seeing-ended = Sitzung beendet.
seeing-was-invited = Verbindung verloren. Um { $time } waren Sie eingeladen und nicht in der Sitzung; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.
seeing-was-changing = Verbindung verloren. Um { $time } war dies angefordert und nicht bestätigt: { $what }; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.
seeing-was-silent = Verbindung verloren. Um { $time } haben Sie stumm mitgelesen; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.
seeing-were-only-agents = Verbindung verloren. Um { $time } haben nur Agenten Sie gesehen und gelesen, was Sie schrieben; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.
seeing-was-everyone = Verbindung verloren. Um { $time } haben alle Sie gesehen und gelesen, was Sie schrieben; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.
seeing-was-unknown = Verbindung verloren. Um { $time } teilte der Server nicht mit, wer Sie sah; das kann sich geändert haben. Rechnen Sie damit, gesehen zu werden. Nichts, was Sie schreiben, wird gesendet, bevor die Verbindung wieder da ist.


## Cards of SMS and chat: a session that is waited for

session-awaited-next =
    { $medium ->
        [smssession] Wartet auf die nächste SMS: { $agent }
       *[chat] Wartet auf den nächsten Chat: { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] Um { $time } warteten Sie auf die nächste SMS: { $agent }
       *[chat] Um { $time } warteten Sie auf den nächsten Chat: { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Verbindung verloren. Seitdem kann eine Sitzung begonnen haben ({ $mode }): Rechnen Sie in SMS damit, gesehen zu werden. Sie wird angezeigt, wenn die Verbindung wieder da ist.
       *[chat] Verbindung verloren. Seitdem kann eine Sitzung begonnen haben ({ $mode }): Rechnen Sie im Chat damit, gesehen zu werden. Sie wird angezeigt, wenn die Verbindung wieder da ist.
    }
session-awaited-will-read-along = Sie lesen ungesehen mit.
session-awaited-will-coach = Sie werden coachen: Nur der Agent wird Sie sehen.
session-awaited-will-barge-in = Sie werden aufgeschaltet sein und damit für alle sichtbar.
session-awaited-ends-by-itself = Die Überwachung endet nach dieser Sitzung von selbst.
session-awaited-remembered-from-before = Nur diese Seite weiß davon, noch von vor dem Neuladen; wählen Sie es nach einer Anmeldung anderswo erneut.
session-awaited-remembered = Nur diese Seite weiß davon; wählen Sie es nach einer Anmeldung anderswo erneut.


## Cards of SMS and chat: the transcript

session-line-you = Sie
session-line-system = System
session-line-joined = { $name } ist beigetreten
session-line-left = { $name } hat die Sitzung verlassen
session-line-rejoined = { $name } ist wieder beigetreten
session-line-sent-address = { $name } hat eine Webadresse gesendet
session-line-notice = Hinweis
session-line-only-agent = nur { $agent } sieht das
session-line-to-agents = nur an Agenten
session-line-to-supervisors = nur an Supervisoren
session-line-cut = zu lang, um ganz angezeigt zu werden
session-line-is-typing = { $name } schreibt …
session-line-are-typing = { $names } schreiben …
session-line-caught-up =
    { $count ->
        [0] Zur neuesten Nachricht
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
session-line-not-read = Das Geschriebene konnte nicht gelesen werden. { $why }
session-line-may-lack = Hier fehlen vielleicht einige Nachrichten. Lesen Sie sie in den Aufzeichnungen des Contact-Centers nach, bevor Sie sich darauf verlassen.
session-line-up-to = Nachrichten bis { $time }. Spätere kommen, wenn die Verbindung wieder da ist.
session-line-reading-earlier = Frühere Nachrichten werden gelesen …
session-line-earlier-not-read = Sie konnten nicht gelesen werden. Versuchen Sie es erneut.
session-line-no-more-shown = Es gibt weitere, aber mehr kann nicht angezeigt werden.
session-line-earlier = Frühere Nachrichten
session-line-messages = Nachrichten


## Cards of SMS and chat: the box to write in, and messages that are under way

compose-to-agent = Nachricht an Agenten
compose-to-everyone = Nachricht an alle
compose-keys = Enter sendet, Umschalt+Enter beginnt eine neue Zeile.
compose-nothing-is-sent = Die Verbindung ist verloren: Jetzt wird nichts gesendet, und wer das lesen würde, kann sich geändert haben.
compose-agents-read = Die Agenten lesen das; der Kunde nicht.
compose-agent-reads = { $agent } liest das; der Kunde nicht.
compose-everyone-reads = Alle lesen das: { $agent } und der Kunde.
compose-begun-for-agents = Sie haben damit begonnen, als es nur Agenten gelesen hätten; vor dem Senden werden Sie gefragt.
compose-had-written = Sie hatten dies geschrieben und nicht gesendet:
compose-have-written = Sie haben dies geschrieben und nicht gesendet; coachen Sie, oder schalten Sie sich auf, um es zu senden:
compose-sent-to-agents = An Agenten. { $state }
compose-sent-to-everyone = An alle. { $state }
compose-sending = Wird gesendet …
compose-not-sent = Nicht gesendet. { $why }
compose-not-seen = Noch nicht in der Sitzung zu sehen. Die Nachricht kann angekommen sein: Noch einmal gesendet, kommt sie vielleicht doppelt.
compose-not-in-session = Noch nicht in der Sitzung
compose-discard = Verwerfen


## What became of an operation: it did not work, or was not confirmed

operation-trouble-did-not-work = Fehlgeschlagen: { $what }. { $why }
operation-trouble-not-confirmed = Noch keine Antwort auf „{ $what }“. Es kann noch gelingen: Sehen Sie nach, bevor Sie es erneut versuchen.
operation-trouble-row-did-not-work = Fehlgeschlagen: { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation }: noch keine Antwort. Es kann noch gelingen: Sehen Sie nach, bevor Sie es erneut versuchen.
operation-trouble-other-is-monitoring = { $supervisor } überwacht gerade.
operation-trouble-left-and-stopped = Sie haben das Gespräch verlassen, und die Überwachung wurde dafür beendet.
operation-trouble-left = Sie haben das Gespräch verlassen.


## What became of an operation: asked for; stands alone, before a question mark, and after a colon

operation-asked-switch-to-listen-in = Bei { $agent } zum Mithören wechseln
operation-asked-switch-to-coach = Bei { $agent } zum Coachen wechseln
operation-asked-switch-to-barge-in = Bei { $agent } zum Aufschalten wechseln
operation-asked-mute-agent = { $agent } stummschalten
operation-asked-unmute-agent = Stummschaltung von { $agent } aufheben
operation-asked-answer = Anruf mit { $agent } annehmen
operation-asked-leave-call = Gespräch mit { $agent } verlassen
operation-asked-ready = { $agent } auf „Bereit“ setzen
operation-asked-not-ready = { $agent } auf „Nicht bereit“ setzen
operation-asked-log-out = { $agent } abmelden
operation-asked-do-not-disturb = „Nicht stören“ für { $agent } einschalten
operation-asked-allow-calls = Anrufe für { $agent } zulassen
operation-asked-log-in-phone = Telefon { $agent } anmelden
operation-asked-monitor = Nachrichten von { $agent } mitlesen
operation-asked-read = Eine Sitzung von { $agent } mitlesen
operation-asked-accept = Eine Sitzung von { $agent } annehmen
operation-asked-switch-to-monitor = Bei { $agent } zum Mitlesen wechseln
operation-asked-leave = Eine Sitzung von { $agent } verlassen
operation-asked-write = In einer Sitzung von { $agent } schreiben
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] In der SMS mit { $agent } zum Mitlesen wechseln
       *[chat] Im Chat mit { $agent } zum Mitlesen wechseln
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] In der SMS mit { $agent } zum Coachen wechseln
       *[chat] Im Chat mit { $agent } zum Coachen wechseln
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Auf die SMS mit { $agent } aufschalten
       *[chat] Auf den Chat mit { $agent } aufschalten
    }
operation-asked-session-read =
    { $medium ->
        [smssession] Die SMS mit { $agent } mitlesen
       *[chat] Den Chat mit { $agent } mitlesen
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] SMS mit { $agent } annehmen
       *[chat] Chat mit { $agent } annehmen
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] SMS mit { $agent } verlassen
       *[chat] Chat mit { $agent } verlassen
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] In der SMS mit { $agent } an alle schreiben
       *[chat] Im Chat mit { $agent } an alle schreiben
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] In der SMS mit { $agent } an Agenten schreiben
       *[chat] Im Chat mit { $agent } an Agenten schreiben
    }
operation-asked-next-call-of = Nächster Anruf ({ $agent }): { $operation }


## What became of an operation: confirmed; what is so now

operation-done-listen-in = Mithören bei { $agent }
operation-done-coach = Coaching: { $agent }
operation-done-barge-in = Aufgeschaltet auf { $agent }
operation-done-stop-monitoring = Überwachung beendet: { $agent }
operation-done-mute-agent = Stummgeschaltet: { $agent }
operation-done-unmute-agent = Stummschaltung aufgehoben: { $agent }
operation-done-answer = Anruf angenommen: { $agent }
operation-done-leave-call = Gespräch mit { $agent } wurde verlassen
operation-done-ready = Bereit: { $agent }
operation-done-not-ready = Nicht bereit: { $agent }
operation-done-log-out = Abgemeldet: { $agent }
operation-done-do-not-disturb = „Nicht stören“ ist eingeschaltet: { $agent }
operation-done-allow-calls = Anrufe sind zugelassen: { $agent }
operation-done-log-in-phone = Telefon angemeldet: { $agent }
operation-done-monitor = Nachrichten werden mitgelesen: { $agent }
operation-done-read = Sie lesen eine Sitzung mit: { $agent }
operation-done-accept = Sitzung angenommen: { $agent }
operation-done-switch-to-monitor = Mitlesen: { $agent }
operation-done-leave = Eine Sitzung wurde verlassen: { $agent }
operation-done-write = In einer Sitzung geschrieben: { $agent }
operation-done-session-monitor =
    { $medium ->
        [smssession] SMS wird mitgelesen: { $agent }
       *[chat] Chat wird mitgelesen: { $agent }
    }
operation-done-session-coach =
    { $medium ->
        [smssession] Coaching in SMS: { $agent }
       *[chat] Coaching im Chat: { $agent }
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] Aufgeschaltet auf SMS: { $agent }
       *[chat] Aufgeschaltet auf Chat: { $agent }
    }
operation-done-session-stop =
    { $medium ->
        [smssession] Überwachung der SMS beendet: { $agent }
       *[chat] Überwachung des Chats beendet: { $agent }
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Mitlesen in der SMS mit { $agent }
       *[chat] Mitlesen im Chat mit { $agent }
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Coaching in der SMS mit { $agent }
       *[chat] Coaching im Chat mit { $agent }
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Aufgeschaltet auf die SMS mit { $agent }
       *[chat] Aufgeschaltet auf den Chat mit { $agent }
    }
operation-done-session-read =
    { $medium ->
        [smssession] Sie lesen die SMS mit { $agent } mit
       *[chat] Sie lesen den Chat mit { $agent } mit
    }
operation-done-session-accept =
    { $medium ->
        [smssession] SMS mit { $agent } angenommen
       *[chat] Chat mit { $agent } angenommen
    }
operation-done-session-leave =
    { $medium ->
        [smssession] SMS mit { $agent } wurde verlassen
       *[chat] Chat mit { $agent } wurde verlassen
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] In der SMS mit { $agent } an alle geschrieben
       *[chat] Im Chat mit { $agent } an alle geschrieben
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] In der SMS mit { $agent } an Agenten geschrieben
       *[chat] Im Chat mit { $agent } an Agenten geschrieben
    }
operation-done-monitoring-as = Überwachung ({ $agent }): { $operation }


## The log: its newest line

activity-requested = { $what } – angefordert, wartet auf Bestätigung
activity-confirmed = { $what } – bestätigt nach { $seconds } s
activity-failed = { $what } – fehlgeschlagen. { $why }
activity-unconfirmed = { $what } – nicht bestätigt nach { $seconds } s
activity-call-started = Anruf mit { $agent } – auf Ihrem Telefon
activity-call-ended = Anruf mit { $agent } – beendet. { $why }
activity-call-left = Anruf mit { $agent } – verlassen. { $why }
activity-session-started =
    { $medium ->
        [smssession] SMS mit { $agent } – in diesem Panel
       *[chat] Chat mit { $agent } – in diesem Panel
    }
activity-session-ended =
    { $medium ->
        [smssession] SMS mit { $agent } – beendet. { $why }
       *[chat] Chat mit { $agent } – beendet. { $why }
    }
activity-passed-on = Anruf bei { $from } – weitergegeben an { $to }
activity-monitoring-ended = Überwachung: { $agent } – beendet. { $why }
activity-contact-lost = Verbindung zum Server verloren – neuer Versuch läuft
activity-recovered = Verbindung zum Server wieder da – alles wurde neu gelesen
activity-skipped = Eine Nachricht des Servers wurde nicht verstanden – sie wurde übersprungen
activity-no-phone = Sie haben kein Telefon mehr
activity-own-phone = Ihr eigenes Telefon ist jetzt { $number }
activity-stepping-back = Anruf mit Aufschalten vorbei: { $agent } – das Panel fordert für den nächsten „Mithören“ an


## The log as a table: cells, heads and buttons; short

log-button = Aktivität
log-name = Aktivitätsprotokoll
log-search = Protokoll durchsuchen
log-copy = Kopieren
log-save-csv = Als CSV speichern
log-save-json = Als JSON speichern
log-entries = Einträge des Protokolls
log-time = Zeit
log-what = Was
log-whom = Agent
log-outcome = Ergebnis
log-show = Im Protokoll zeigen
log-everything = Alles
log-troubles = Was fehlgeschlagen ist
log-operations = Was Sie angefordert haben
log-calls = Anrufe, Nachrichten und Überwachung
log-connection = Verbindung
log-caption = Was { $supervisor } in diesem Tab getan hat, Neuestes zuerst
log-nothing = Noch ist nichts geschehen.
log-count = { $count } von { $all }, Supervisor: { $supervisor }.
log-copied = Kopiert.
log-not-copied = Der Browser hat das Kopieren nicht erlaubt; speichern Sie stattdessen.
log-saved = Als Datei gespeichert.
log-on-next-call = Nächster Anruf: { $what }
log-on-medium =
    { $medium ->
        [smssession] SMS: { $what }
       *[chat] Chat: { $what }
    }
log-requested = Angefordert
log-confirmed = Bestätigt nach { $seconds } s
log-failed = Fehlgeschlagen nach { $seconds } s. { $why }
log-unconfirmed = Nicht bestätigt nach { $seconds } s
log-call = Anruf
log-on-your-phone = Auf Ihrem Telefon
log-call-left = Gespräch wurde verlassen
log-call-ended = Anruf beendet
log-call-passed-on = Anruf weitergegeben
log-to = An { $agent }
log-in-this-panel = In diesem Panel
log-session-ended =
    { $medium ->
        [smssession] SMS beendet
       *[chat] Chat beendet
    }
log-monitoring-ended = Überwachung beendet
log-contact-lost = Verbindung verloren
log-trying-again = Neuer Versuch läuft
log-contact-back = Verbindung wieder da
log-read-again = Alles wurde neu gelesen
log-barged-in-over = Anruf mit Aufschalten ist vorbei
log-asks-for-listen-in = Das Panel fordert für den nächsten „Mithören“ an
log-not-understood = Eine Nachricht wurde nicht verstanden
log-was-skipped = Sie wurde übersprungen
log-own-phone = Ihr eigenes Telefon
log-none-any-more = Es gibt keines mehr
log-now = Jetzt { $number }


## What went wrong: an answer of the server; base-url and statusCode stay as they are

failure-not-signed-in = Sie sind abgemeldet. Melden Sie sich an, und versuchen Sie es dann erneut.
failure-not-gws = Statt Genesys Web Services hat eine Webseite geantwortet. Prüfen Sie die Adresse in base-url.
failure-not-found = Der Server kennt diese Anfrage nicht. Prüfen Sie die Adresse in base-url, oder fragen Sie Ihren Administrator, ob die Funktion aktiviert ist.
failure-busy = Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.
failure-server-error = Beim Server ist ein Fehler aufgetreten. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
failure-refused = Der Server hat abgelehnt. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
failure-unreadable = Die Antwort des Servers war nicht zu verstehen. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
failure-partial = Nur ein Teil hat funktioniert. Welcher Teil nicht, steht in den Details.
failure-status =
    { $code ->
        [0] Der Server hat Erfolg und Fehler zugleich gemeldet. Aktualisieren Sie, um zu sehen, was stimmt.
        [1] Dem Server fehlt etwas in der Anfrage. Wenden Sie sich an Ihren Administrator.
        [2] Laut Server passt das nicht zum aktuellen Status. Aktualisieren Sie, sehen Sie noch einmal nach, und versuchen Sie es dann erneut.
        [3] Der Server erlaubt das jetzt nicht. Vielleicht überwacht gerade ein anderer Supervisor.
        [4] Beim Server oder bei der Telefonanlage ist ein Fehler aufgetreten. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
        [5] Sie haben keine Berechtigung dafür. Bitten Sie Ihren Administrator darum.
        [6] Der Server weiß nicht mehr, worum es geht. Aktualisieren Sie, und versuchen Sie es dann erneut.
        [7] Nur ein Teil hat funktioniert. Aktualisieren Sie, um zu sehen, welcher.
        [8] Ihr Passwort muss zuerst geändert werden. Ändern Sie es dort, wo Sie sich anmelden, und verbinden Sie dann erneut.
        [9] Der Server ist noch nicht fertig. Aktualisieren Sie gleich, um das Ergebnis zu sehen.
        [10] Der Server hat die Werte in der Anfrage nicht angenommen. Wenden Sie sich an Ihren Administrator.
        [11] Der Server erlaubt nicht, dass das geändert wird. Wenden Sie sich an Ihren Administrator.
        [12] Der Server konnte das Angeforderte nicht lesen. Versuchen Sie es gleich noch einmal.
        [13] Der Server konnte das Angeforderte nicht anlegen. Versuchen Sie es gleich noch einmal.
        [14] Der Server konnte das Angeforderte nicht löschen. Versuchen Sie es gleich noch einmal.
        [15] Der Server konnte das Angeforderte nicht ändern. Versuchen Sie es gleich noch einmal.
        [16] Der Server konnte das Angeforderte nicht zuweisen. Versuchen Sie es gleich noch einmal.
        [17] Der Server konnte die Zuweisung nicht aufheben. Versuchen Sie es gleich noch einmal.
        [18] Das gibt es schon. Aktualisieren Sie, um es zu sehen.
        [19] Das wird gerade von jemand anderem benutzt. Versuchen Sie es erneut, wenn es frei ist.
        [20] Sie sind abgemeldet. Melden Sie sich an, und versuchen Sie es dann erneut.
       *[other] Der Server hat aus einem Grund abgelehnt, den dieses Panel nicht kennt. Die Details stehen darunter.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer }: { $words }


## What went wrong: why an operation had no effect

operation-failure-asynchronous = Der Server hat die Anfrage angenommen und danach einen Fehler gemeldet. Aktualisieren Sie, sehen Sie noch einmal nach, und versuchen Sie es dann erneut.
operation-failure-network = Der Server war nicht erreichbar, und nichts wurde geändert. Versuchen Sie es erneut.
operation-failure-no-target = Der Server teilt für diesen Agenten weder ein Gerät noch eine Nummer mit. Bitten Sie Ihren Administrator, etwas davon zuzuweisen.
operation-failure-call-ended = Der Anruf endete, bevor es wirksam werden konnte.
operation-failure-session-ended = Die Sitzung endete, bevor es wirksam werden konnte.
operation-failure-not-offered = Was zuvor überwacht wurde, ist beendet, und dann hat der Server es nicht angeboten. Vielleicht überwacht gerade ein anderer Supervisor.
operation-failure-not-entered = Sie haben das Gespräch verlassen und sind nicht wieder darin: Es ist vorbei, oder der Server lässt niemanden hinein. Der nächste Anruf beginnt so.
operation-failure-vetoed = Das Portal um dieses Panel hat das nicht erlaubt.
operation-failure-wrong-agent = Das Telefon gehört jetzt einem anderen Agenten, deshalb wird niemand überwacht. Sehen Sie nach, wo der Agent angemeldet ist, und versuchen Sie es dann erneut.


## What went wrong: why there is no connection, or no agents; base-url stays as it is

link-failure-no-credentials = Sie sind nicht angemeldet. Melden Sie sich an, wo Ihr Portal danach fragt, und versuchen Sie es dann erneut.
link-failure-rejected = Ihr Benutzername oder Ihr Passwort wurde nicht angenommen. Prüfen Sie beide, und versuchen Sie es dann erneut.
link-failure-provider-failed = Das Portal konnte keine Anmeldung liefern. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
link-failure-web-page = Statt des Servers antwortet eine Webseite. Melden Sie sich an, wo Ihr Portal danach fragt; wenn der Server gewartet wird, meldet sich das Panel von selbst zurück.
link-failure-not-gws = Der Server hat mit einer Webseite statt mit Genesys Web Services geantwortet. Prüfen Sie die Adresse in base-url.
link-failure-cookies-blocked = Der Server vergisst diese Seite sofort. Erlauben Sie in Ihrem Browser Cookies für ihn, oder fragen Sie Ihren Administrator nach dem Load-Balancer.
link-failure-stopped = Der Server hat die Benachrichtigungen beendet. Verbinden Sie erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
link-failure-not-subscribed = Der Server lässt Sie nicht verfolgen, was auf Ihrem Telefon geschieht. Bitten Sie Ihren Administrator um die Berechtigung für die Benachrichtigungen, und versuchen Sie es dann erneut.
link-failure-no-web-address = Nichts wurde gesendet: base-url ist keine Webadresse. Sie muss mit https:// und dem Namen des Servers beginnen; bitten Sie den Administrator des Portals, sie zu berichtigen.
link-failure-user-info = Nichts wurde gesendet: base-url enthält einen Benutzernamen. Nehmen Sie ihn aus der Adresse, und geben Sie ihn als Anmeldedaten an.
link-failure-query = Nichts wurde gesendet: base-url hat einen Teil hinter ? oder #. Entfernen Sie ihn; dort dürfen nur der Server und ein Pfad stehen.
link-failure-insecure = Nichts wurde gesendet: base-url beginnt mit http: und diese Seite mit https:, deshalb blockiert der Browser jede Anfrage. Geben Sie die Adresse des Servers mit https: an.
link-failure-no-right-to-read = Sie haben keine Berechtigung, Ihre Agenten zu lesen. Bitten Sie Ihren Administrator darum.
link-failure-not-read = Die Agenten konnten nicht gelesen werden, deshalb ist die Anzeige vielleicht veraltet. Das Panel versucht es von selbst erneut.
link-failure-unreachable = Der Server hat auf die Frage nach den Agenten nicht geantwortet, deshalb ist die Anzeige vielleicht veraltet. Das Panel versucht es von selbst erneut.
link-failure-incomplete = Der Server hat nicht alle Agenten mitgeteilt, deshalb ist die Anzeige der anderen vielleicht veraltet. Das Panel versucht es von selbst erneut.


## What went wrong: why an operation on a Cisco agent had no effect

cisco-failure-call-failed = Der Anruf an Ihr Tischtelefon kam nicht zustande. Prüfen Sie, ob es frei und aufgelegt ist, und versuchen Sie es dann erneut.
cisco-failure-no-call-any-more = Der Agent ist nicht mehr im Gespräch. Warten Sie auf den nächsten Anruf.
cisco-failure-on-hold = Der Anruf wird gehalten. Warten Sie, bis der Agent ihn zurückholt.
cisco-failure-not-possible = Inzwischen ist es nicht mehr möglich. Den Grund sehen Sie in der Zeile des Agenten.
cisco-failure-not-written = Ein Telefon oder ein Benutzername ist nicht bekannt, deshalb wurde nichts angefordert. Bitten Sie den Administrator des Portals, sie einzutragen.
cisco-failure-agent-not-on-call = Der Agent spricht nicht (bereit, Nachbearbeitung, gehalten oder nicht bereit). Warten Sie, bis der Agent im Gespräch ist.
cisco-failure-on-hold-or-not-ready = Der Agent hält den Anruf oder ist nicht bereit. Warten Sie, bis der Agent wieder spricht.
cisco-failure-invalid-state = Ihr Status oder der des Agenten lässt das nicht zu. Setzen Sie sich selbst auf „Nicht bereit“, und warten Sie, bis der Agent im Gespräch ist.
cisco-failure-not-controller = Der Agent steuert den Anruf nicht oder ist in einer Rückfrage. Warten Sie, bis das vorbei ist.
cisco-failure-no-conference = Es ist keine Konferenzressource frei. Versuchen Sie es später erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
cisco-failure-invalid-destination = Das Telefon des Agenten ist so nicht erreichbar, oder der Anruf wird gehalten. Prüfen Sie die Nebenstellen, und warten Sie, solange der Anruf gehalten wird.
cisco-failure-phone-model = Dieses Telefonmodell des Agenten kann nicht überwacht werden. Bitten Sie Ihren Administrator um ein anderes.
cisco-failure-phone-not-supported = Die Telefonie dieses Agenten kann nicht überwacht werden: Sie ist zu alt, oder es ist die eines mobilen Agenten (Mobile Agent). Wenden Sie sich an Ihren Administrator.
# “Integrierte Bridge”: Built-in Bridge of Cisco Unified CM.
cisco-failure-bridge-off = Die integrierte Bridge (Built-in Bridge) am Telefon des Agenten ist ausgeschaltet. Bitten Sie Ihren Administrator, sie einzuschalten.
cisco-failure-search-space = Ihre Leitung darf die Leitung des Agenten nicht überwachen. Bitten Sie Ihren Administrator, sie in Ihren Monitoring Calling Search Space aufzunehmen.
cisco-failure-not-understood = Das Contact-Center hat die Anfrage nicht verstanden. Wenden Sie sich an Ihren Administrator: Das Portal braucht vielleicht den anderen Satz von Schlüsseln.
cisco-failure-not-allowed = Sie sind nicht angemeldet oder dürfen das nicht. Melden Sie sich erneut an, oder bitten Sie Ihren Administrator um die Berechtigung.
cisco-failure-wrong-user = Der genannte Benutzer ist nicht der angemeldete. Wenden Sie sich an Ihren Administrator: Das Portal nennt vielleicht den falschen Benutzer.
cisco-failure-not-found = Der Anruf ist nicht mehr da.
cisco-failure-server-error = Beim Contact-Center ist ein Fehler aufgetreten. Versuchen Sie es erneut; wenn das so bleibt, wenden Sie sich an Ihren Administrator.
cisco-failure-other = Das Contact-Center hat aus einem Grund abgelehnt, den dieses Panel nicht kennt. Die Details stehen darunter.
cisco-failure-somebodys = Das Contact-Center hat auf dem Bus des Portals einen Fehler gemeldet, der Sie oder eine andere Anwendung betreffen kann. { $why }


## What went wrong: for the administrators of the portal; config stays as it is

reported-unknown-key = config hat keine Einstellung „{ $key }“. Sie wurde ignoriert; prüfen Sie die Schreibweise.
reported-wrong-type = „{ $key }“ muss Folgendes sein: { $expected }. Die Angabe wurde ignoriert, und der Standardwert wird verwendet.
reported-phone-not-logged-in = Ihr Telefon konnte nicht angemeldet werden. { $why }
reported-operation-failed = Fehlgeschlagen: { $operation }. { $why }
reported-operation-unconfirmed = Nicht rechtzeitig bestätigt: { $operation }. Es kann noch wirksam werden. Sehen Sie nach, ob das geschehen ist, bevor Sie es erneut versuchen.
reported-notification = Eine Nachricht des Servers war nicht zu verstehen und wurde übersprungen. Alles andere läuft weiter.
reported-asynchronous = Der Server hat einen Fehler gemeldet, der zu keiner Anfrage dieses Panels gehört. Aktualisieren Sie, wenn etwas falsch aussieht.
reported-bus = Eine Nachricht auf dem Bus des Portals wurde übersprungen: { $place }. Alles andere läuft weiter.
reported-bus-failed = Der Bus des Portals war nicht zu benutzen: Er muss publish und subscribe haben, und er hat versagt. Was angefordert wurde, ist vielleicht nicht übermittelt worden; laden Sie das Portal neu, oder wenden Sie sich an dessen Administrator.
reported-csrf-unusable = Der Server verlangt einen Header gegen gefälschte Anfragen, den kein Browser senden kann; deshalb lehnt er vielleicht ab, was Sie anfordern. Wenden Sie sich an Ihren Administrator.
reported-bus-frame = Eine Nachricht auf dem Bus des Portals war größer als 1 MB und wurde übersprungen. Die Anrufe werden neu gelesen; wenden Sie sich an den Administrator des Portals.
reported-bus-rate = Nachrichten auf dem Bus des Portals kamen schneller, als sie gelesen werden konnten, und die ältesten wurden übersprungen. Die Anrufe werden neu gelesen, und der Status von Agenten ist vielleicht veraltet; laden Sie das Portal neu, oder wenden Sie sich an dessen Administrator.
reported-bus-agents = Der Bus des Portals meldet mehr als 20.000 Agenten. Die darüber hinaus werden nicht angezeigt; wenden Sie sich an den Administrator des Portals.
reported-too-large = Der Server hat mehr gesendet, als diese Seite fassen kann, und es wurde nicht gelesen. Aktualisieren Sie; wenn es wieder geschieht, wenden Sie sich an Ihren Administrator.


## What the value of a setting has to be; words in quotation marks and braces are values and stay

expected-milliseconds = eine Anzahl von Millisekunden
expected-true-or-false = true oder false
expected-text = ein Text
expected-channels = eine Liste von Kanalnamen
expected-object = ein Objekt
expected-agents = eine Liste von Agenten
expected-agent = ein Agent: { "{" }id, name, extension{ "}" }
expected-origin = ein Origin, zum Beispiel "https://portal.example"
expected-country = der ISO-3166-Code eines Landes mit bekanntem Rufnummernplan, zum Beispiel "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, der zweite Wert nicht kleiner als der erste


## In place of the panel, or told to the portal around it

element-too-old = Dieser Browser ist zu alt für das Supervisor-Panel: Verwenden Sie Chrome oder Edge 114, Firefox 125, Safari 17 oder einen neueren.
element-not-loaded = Das Supervisor-Panel konnte nicht geladen werden. Laden Sie die Seite neu; wenn das nicht hilft, prüfen Sie, ob die .wasm-Datei neben supervisor-widget.js bereitgestellt wird und ob die Sicherheitsrichtlinie der Seite 'wasm-unsafe-eval' erlaubt.
element-stopped = Das Supervisor-Panel ist stehen geblieben: Sprechen Sie so, als könnten alle in Ihrem Gespräch Sie hören, und laden Sie die Seite neu.
element-reload = Neu laden
element-closed = Die Verbindung wurde geschlossen.
element-sign-in = Eine Anmeldung ist nötig: Setzen Sie credentials.
element-cannot-connect = Die Verbindung kann nicht hergestellt werden: siehe das Ereignis supervisor-error.
element-disposed = Das Widget wurde aufgelöst.
element-removed = Das Widget wurde aus seiner Seite entfernt.
element-not-attached = Das Widget ist in keiner Seite: Fügen Sie es ein, und verbinden Sie es dann.
element-config-not-plain = „{ $key }“ muss aus einfachen Daten bestehen: Texten, Zahlen, true, false, Listen und Objekten. config wurde nicht verwendet; was zuvor angegeben wurde, gilt weiter.
element-locale-not-loaded = Die Texte der Sprache „{ $locale }“ konnten nicht geladen werden. An ihrer Stelle steht Englisch.
element-locale-incomplete = Die Texte der Sprache „{ $locale }“ sind nicht vollständig. Englisch steht an der Stelle von: { $names }.


## Several items as one text: how one more item is added to those before it

listed-all =
    { $place ->
        [last] { $before } und { $item }
       *[other] { $before } und { $item }
    }
listed-any =
    { $place ->
        [last] { $before } oder { $item }
       *[other] { $before } oder { $item }
    }
listed-each = { $before }, { $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } oder { $item }
       *[other] { $before }, { $item }
    }
