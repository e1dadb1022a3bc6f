### Words of the supervisor's panel, in Polish.
###
### The reader is asked with the imperative, without Pan/Pani, and with “Cię”, “Twój”; no past tense
### of the second person, and none of `$agent`: both show a gender. Modes are nouns, other buttons
### imperatives. Names are never inflected: they stand in the nominative, after a colon or in
### brackets. What caller and agent hear (`hears-…`) is in the accusative.


## The list of keys

key-keyboard = Klawiatura
key-hint = Tab prowadzi do listy. Klawisze działają na wiersz, który ma fokus.
key-sort-now = Sortuj teraz
key-rows = Wiersz powyżej lub poniżej
key-pages = Strona w górę lub w dół
key-ends = Pierwszy lub ostatni wiersz
key-into = Do przycisków wiersza
key-sideways = Między przyciskami; zwijanie i rozwijanie grupy
key-back = Powrót do wiersza
key-select = Wybór agenta
key-onward = Z wyszukiwania do znalezionych agentów
key-close = Zamknij

key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-enter = Enter
key-escape = Esc
key-space = Spacja


## Toolbar: the connection, the own phone
## Headings, names of regions and words on buttons.

# Webex says “nadzorca”, “przełożony” and “kierownik” in its own pages; the trade says “supervisor”.
label-supervisor = Supervisor
label-search-agents = Szukaj agentów
label-genesys = Genesys: { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Twój telefon Genesys: { $phone } · Możesz otrzymywać połączenia
        [do-not-disturb] Twój telefon Genesys: { $phone } · Nie przeszkadzać
       *[other] Twój telefon Genesys: { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] Twój telefon: { $phone } · Możesz otrzymywać połączenia
        [do-not-disturb] Twój telefon: { $phone } · Nie przeszkadzać
       *[other] Twój telefon: { $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }, stan na { $time }
label-phone-menu = Twój telefon
label-connect = Połącz
label-refresh = Odśwież
label-connecting = Panel nawiązuje łączność. Poczekaj chwilę.
label-retry = Ponów próbę
label-try-again = Spróbuj ponownie
label-dismiss = Zamknij
label-hide = Ukryj
label-details = Szczegóły
label-more = Więcej
label-monitoring = Monitorowanie
label-nothing-monitored = Tu pojawiają się monitorowane rozmowy, SMS-y i czaty. Sposób wybierz obok agenta.
label-monitoring-mode = Tryb monitorowania
label-messages = Wiadomości
label-participants = Uczestnicy
# Doubtful: the word of Genesys Workspace in Polish was not found.
label-attached-data = Dane dołączone
label-data-is-cut = Część danych pominięto: są zbyt długie lub zbyt zagnieżdżone.
label-history = Historia tej rozmowy


## Toolbar: the connection, the own phone
## State of the connection to Genesys; short, always on the screen.

# “Połączenie” is a call as well: the link is “łączność”.
connection-closed = Brak łączności
connection-connecting = Łączenie
connection-live = Na żywo
connection-reconnecting = Wznawianie łączności
connection-offline = Offline
connection-sign-in-needed = Wymagane logowanie
connection-failed = Błąd


## Toolbar: the connection, the own phone
## The Cisco channel, and the phone on which the supervisor listens.

cisco-status-name = Cisco
cisco-status-live = Cisco: na żywo
cisco-status-not-connected = Cisco: brak łączności
cisco-status-signed-in-at = zalogowano: { $extension }
cisco-status-signed-in-at-as-of = zalogowano: { $extension }, stan na { $time }
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }, stan na { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }, stan na { $time }


## Notices above the list
## One sentence each, with what to do.

notice-not-reached = Nie udało się jeszcze połączyć z contact center.
notice-offline = Komputer nie ma dostępu do sieci. Panel wróci samoczynnie, gdy tylko sieć będzie dostępna.
notice-not-supervisor = Zalogowany użytkownik ({ $user }) nie ma roli supervisora. Zaloguj się jako supervisor lub poproś administratora o tę rolę.
notice-feature-missing = Monitorowanie jest wyłączone: w Twoim contact center nie włączono funkcji „{ $feature }”. Poproś o to administratora; agentów nadal widzisz.
notice-channels-failed = Nie udało się zalogować: { $channels }.
notice-incomplete = Podał agentów: { $read } z { $all }.
notice-slowed = Panel jest otwarty także w innej karcie lub innym oknie, a ta przeglądarka nie pozwala im korzystać ze wspólnej łączności. Zdarzenia są widoczne z kilkusekundowym opóźnieniem; zamknij drugi panel, jeśli go nie potrzebujesz.
notice-no-answer = Serwer nie odpowiada. To, co widzisz, może być nieaktualne; panel ponawia próby.
notice-server-error = Serwer odpowiada błędem. To, co widzisz, może być nieaktualne; panel ponawia próby.
notice-contact-lost = Utracono łączność z serwerem. To, co widzisz, może być nieaktualne; panel ponawia próby.
notice-next-try =
    { $count ->
        [0] Trwa próba…
        [one] Następna próba za { $count } sekundę.
        [few] Następna próba za { $count } sekundy.
        [many] Następna próba za { $count } sekund.
       *[other] Następna próba za { $count } sekundy.
    }
notice-no-phone = Twój telefon jest wylogowany: zaloguj go, aby monitorować.
notice-phone-failed = Nie udało się zalogować Twojego telefonu. { $why }
notice-channel-in = { $channel }: zalogowano.
notice-channel-out = { $channel }: nie zalogowano. { $why }


## The list of agents
## The list as a whole, its menus, and the text where no row can be shown.

list-group = { $group } ({ $count })
list-agents = Agenci
list-on-calls =
    { $count ->
        [0] nikt w rozmowie
       *[other] w rozmowie: { $count }
    }
list-sort-now = Sortuj teraz – przesunięcia: { $count }
list-filter = Filtr
list-view = Widok
list-roster-view = Widok listy
list-order = Kolejność
list-by-work = Według pracy
list-by-name = Według nazwiska
list-by-number = Według numeru
list-by-time = Według czasu w stanie
list-group-by-group = Grupuj agentów
list-columns = Kolumny
list-copy-link = Kopiuj link do tego widoku
list-reset-view = Przywróć widok
list-link-copied = Link skopiowano.
list-link-not-copied = Przeglądarka nie pozwoliła skopiować linku.
list-options = Opcje monitorowania
list-which-calls = Które rozmowy monitorować
list-when-passed-on = Gdy rozmowa zostanie przekazana
list-which-sessions = Które sesje SMS i czatu monitorować
list-all-calls = Wszystkie rozmowy
list-next-call-only = Tylko następna rozmowa
# Not “śledź”, which is to track or spy.
list-follow-call = Pozostań przy rozmowie
list-stay-with-agent = Pozostań przy agencie
list-not-connected = Nie ma jeszcze agentów do pokazania
list-not-connected-hint = Pojawią się tutaj po nawiązaniu łączności.
list-loading = Wczytywanie agentów…
list-read = Odczytano agentów: { $count } z { $all }
list-failed = Nie udało się wczytać agentów
list-failed-hint = Przyczynę podano powyżej. Panel sam ponowi próbę.
list-no-groups = Nie nadzorujesz żadnej grupy agentów
list-no-groups-hint = Poproś administratora o przydzielenie roli supervisora grupy, a następnie odśwież.
list-no-members = W Twoich grupach nie ma jeszcze agentów
list-no-members-hint = Agenci pojawią się tutaj po dodaniu do jednej z Twoich grup.


## The list of agents
## Heads of the columns; short.

column-name = Agent
column-number = Numer
column-state = Stan
column-time = Czas
column-time-in-state = Czas w stanie
column-width-of = Szerokość kolumny: { $column }
column-actions = Akcje
column-known-at = stan na { $time }


## The list of agents
## Filters, their chips, and how many agents fit.

filter-hide-logged-out = Ukryj wylogowanych
filter-logged-out-hidden = Wylogowani ukryci
filter-by-state = Agenci według stanu
filter-nobody-in-state = Nikt nie jest teraz w tym stanie.
filter-all = Wszyscy
filter-on-call = W rozmowie
filter-ringing = Dzwoni
filter-on-hold = Wstrzymano
filter-over-limit = Ponad limit
filter-wrap-up = Po rozmowie
filter-ready = Gotowy
filter-not-ready = Niegotowy
filter-logged-out = Wylogowany
filter-unknown = Nieznany
filter-state = Stan
filter-group = Grupa
filter-channel = Kanał
filter-skill = Umiejętność
filter-no-skills = Umiejętność: contact center nie podaje żadnej
filter-all-of-these = Wszystkie z nich
filter-any-of-these = Dowolne z nich
filter-all-of = wszystkie z
filter-any-of = dowolne z
filter-remove = Usuń filtr: { $kind } { $what }
filter-in-use = Używane filtry
filter-clear-all = Wyczyść wszystko
filter-clear-search = Wyczyść szukanie
filter-clear-filters = Wyczyść filtry
filter-filter-agents = Filtruj agentów
filter-count = ({ $count })
filter-none-matches = Żaden agent nie pasuje
filter-agents =
    { $count ->
        [one] { $count } agent
        [few] { $count } agentów
        [many] { $count } agentów
       *[other] { $count } agenta
    }
filter-agents-of-all = Agenci: { $count } z { $all }
filter-without-search =
    { $count ->
        [0] Bez szukania: żadnego agenta.
        [one] Bez szukania: { $count } agent.
        [few] Bez szukania: { $count } agentów.
        [many] Bez szukania: { $count } agentów.
       *[other] Bez szukania: { $count } agenta.
    }
filter-without-filters =
    { $count ->
        [0] Bez filtrów: żadnego agenta.
        [one] Bez filtrów: { $count } agent.
        [few] Bez filtrów: { $count } agentów.
        [many] Bez filtrów: { $count } agentów.
       *[other] Bez filtrów: { $count } agenta.
    }
filter-nobody = Żaden agent nie pasuje.
filter-nobody-found = Nikt nie pasuje do „{ $search }”.
filter-nobody-of = Nie ma agentów spełniających warunki – { $clauses }.
filter-nobody-found-of = Nikt nie pasuje do „{ $search }” wśród agentów spełniających warunki – { $clauses }.


## The list of agents
## Clauses about agents, listed in `filter-nobody-of` and `filter-nobody-found-of`.

clause-who-are = stan: { $states }
clause-in-groups = grupa: { $groups }
clause-on-channels = zalogowany kanał: { $channels }
clause-with-skills = umiejętność: { $skills }
clause-over-limit = ponad limit stanu
clause-not-logged-out = bez wylogowanych


## The list of agents
## The row of an agent. Parts of a row are read out one after another.

row-some-agent = inny agent
row-unknown = Nieznany
row-logged-out = Wylogowany
row-on-call = W rozmowie
# Doubtful: Ready, Not Ready of Finesse and Workspace in Polish were not found. States have the generic masculine, as vendors write.
row-ready = Gotowy
row-wrap-up = Po rozmowie
row-not-ready = Niegotowy
row-logged-in = Zalogowany
row-on-hold = Wstrzymano
row-last-known = ostatnio znane
row-long = dłużej niż oczekiwano
row-too-long = o wiele za długo
row-minutes-ago = stan sprzed { $count } min
row-hours-ago = stan sprzed { $count } godz.
row-at-least-seconds =
    { $count ->
        [one] Co najmniej { $count } sekunda: nikt nie widział początku.
        [few] Co najmniej { $count } sekundy: nikt nie widział początku.
        [many] Co najmniej { $count } sekund: nikt nie widział początku.
       *[other] Co najmniej { $count } sekundy: nikt nie widział początku.
    }
row-at-least-minutes =
    { $count ->
        [one] Co najmniej { $count } minuta: nikt nie widział początku.
        [few] Co najmniej { $count } minuty: nikt nie widział początku.
        [many] Co najmniej { $count } minut: nikt nie widział początku.
       *[other] Co najmniej { $count } minuty: nikt nie widział początku.
    }
row-at-least-hours =
    { $count ->
        [one] Co najmniej { $count } godzina: nikt nie widział początku.
        [few] Co najmniej { $count } godziny: nikt nie widział początku.
        [many] Co najmniej { $count } godzin: nikt nie widział początku.
       *[other] Co najmniej { $count } godziny: nikt nie widział początku.
    }
row-after-this-call = Po tej rozmowie: { $operation }
row-waiting = Wysyłanie żądania…
row-next-call =
    { $mode ->
        [listen-in] Następna: słuchanie
        [coach] Następna: coaching
       *[barge-in] Następna: wtrącenie
    }
row-ringing-you = Dzwoni do Ciebie
row-monitoring =
    { $mode ->
        [listen-in] Ciche słuchanie
        [coach] Coaching
       *[barge-in] Wtrącenie
    }
row-monitored-by = Monitoruje: { $supervisor }
row-monitored-by-other = Monitoruje: inny supervisor
row-voice = Głos
row-chat = Czat
row-email = E-mail
row-sms = SMS
row-on-channel = { $channel }: { $state }
row-on-channel-busy = { $channel }: w rozmowie, potem { $state }
row-all-channels = Wszystkie kanały
row-on-channel-asked = { $channel }: { $state }, wysłano żądanie: { $operation }
attention-name = Wymaga uwagi
attention-over-limit = { $count } ponad limit
attention-stale = { $count } ze starymi danymi
attention-next = Dalej: { $agent }
attention-came = Wymaga uwagi: { $agent }
attention-came-many = Wymagających uwagi: { $count }


## The list of agents
## State of a Cisco agent, or of the supervisor; terms of Cisco Finesse.

cisco-state-logged-out = Wylogowany
cisco-state-not-ready = Niegotowy
cisco-state-ready = Gotowy
cisco-state-call-coming-in = Nadchodzi połączenie
cisco-state-looking-at-call = Podgląd połączenia
cisco-state-on-call = W rozmowie
cisco-state-on-hold = Wstrzymano
cisco-state-wrap-up = Po rozmowie
cisco-state-unknown = Nieznany


## The list of agents
## SMS and chat, and the ways to monitor them.

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Czat
    }
medium-with =
    { $medium ->
        [smssession] SMS: { $agent }
       *[chat] Czat: { $agent }
    }
medium-monitor = Monitorowanie
medium-coach = Coaching
medium-barge-in = Wtrącenie
medium-all-sessions = Wszystkie sesje
medium-next-session = Tylko następna sesja


## The list of agents
## SMS and chat in the row and the menu of an agent.

session-row-waiting = wysyłanie żądania…
session-row-next-only = { $mode }, tylko następna
session-row-how =
    { $mode ->
        [listen-in] monitorowanie
        [coach] coaching
       *[barge-in] wtrącenie
    }
session-row-unread = nowe: { $count }
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] Czat { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] SMS: { $how }
       *[chat] Czat: { $how }
    }
session-row-read =
    { $medium ->
        [smssession] Czytaj SMS z: { $customer }
       *[chat] Czytaj czat z: { $customer }
    }
session-row-read-since = { $read } · od { $time }
session-row-the-customer = klient
session-row-reading =
    { $medium ->
        [smssession] Wczytywanie sesji SMS…
       *[chat] Wczytywanie sesji czatu…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] Brak sesji SMS w toku.
       *[chat] Brak czatów w toku.
    }
session-row-not-read =
    { $medium ->
        [smssession] Nie udało się wczytać sesji SMS w toku. { $why }
       *[chat] Nie udało się wczytać czatów w toku. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] Nie udało się wczytać sesji SMS w toku: serwer nie odpowiedział.
       *[chat] Nie udało się wczytać czatów w toku: serwer nie odpowiedział.
    }


## Operations: buttons and menus
## Words on buttons; short.

# Doubtful: no vendor's word found but “dyskretne monitorowanie” of Webex, which takes the word for all modes. “Podsłuch” is a wiretap, “odsłuch” the playing of a recording.
operation-word-listen-in = Ciche słuchanie
# Doubtful: Webex has “szkolenie”, which is a lesson.
operation-word-coach = Coaching
# Webex: wtrącenie, wtrącanie.
operation-word-barge-in = Wtrącenie
operation-word-stop = Zakończ
operation-word-stop-monitoring = Zakończ monitorowanie
operation-word-mute-agent = Wycisz agenta
operation-word-unmute-agent = Wyłącz wyciszenie
operation-word-answer = Odbierz
operation-word-leave-call = Opuść rozmowę
operation-word-ready = Gotowy
operation-word-not-ready = Niegotowy
operation-word-not-ready-and-listen = Niegotowy i słuchanie
operation-word-log-out = Wyloguj
operation-word-do-not-disturb = Nie przeszkadzać
operation-word-allow-calls = Zezwól na połączenia
operation-word-log-in-phone = Zaloguj telefon
operation-word-monitor = Monitorowanie
operation-word-read = Czytaj
operation-word-accept = Przyjmij
operation-word-leave = Opuść
operation-word-send = Wyślij
operation-word-instead = { $operation } w zamian


## Operations: buttons and menus
## Accessible names of buttons and menus.

operation-control-listen-in = Ciche słuchanie: { $agent }
operation-control-coach = Coaching: { $agent }
operation-control-barge-in = Wtrącenie: { $agent }
operation-control-stop-monitoring = Zakończ monitorowanie: { $agent }
operation-control-not-ready-and-listen = Niegotowy i ciche słuchanie: { $agent }
operation-control-monitor-sessions =
    { $medium ->
        [smssession] Monitorowanie SMS: { $agent }
       *[chat] Monitorowanie czatu: { $agent }
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] Coaching w SMS: { $agent }
       *[chat] Coaching w czacie: { $agent }
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Wtrącenie w SMS: { $agent }
       *[chat] Wtrącenie w czacie: { $agent }
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] Zakończ monitorowanie SMS: { $agent }
       *[chat] Zakończ monitorowanie czatu: { $agent }
    }
operation-control-actions-for = Akcje: { $agent }
operation-control-messages-of = Wiadomości: { $agent }
operation-control-state-of = Stan: { $agent }
operation-control-monitor-instead = Monitoruj w zamian: { $agent }
operation-control-next-call = Następna rozmowa
operation-control-entry-gone = Ta możliwość nie jest już dostępna.
operation-tip-leave-call = Tylko ta rozmowa; monitorowanie trwa od następnej.
operation-tip-stop-calls = Ta rozmowa i kolejne.
operation-tip-leave-session = Tylko ta sesja; monitorowanie trwa od następnej.
operation-tip-stop-sessions = Ta sesja i kolejne.


## Why a control is off, and what to do about it
## Why a control is off: read out as the description of the control.

reason-not-connected = Brak połączenia. Zadziała znowu, gdy tylko panel pokaże „Na żywo”.
reason-signed-out = Twoje konto jest wylogowane. Najpierw się zaloguj.
reason-not-supervisor = Twój użytkownik nie ma roli supervisora. Poproś o nią administratora.
reason-feature-missing = W Twoim contact center nie włączono funkcji „{ $feature }”. Poproś o to administratora.
reason-waiting = Oczekuje na potwierdzenie: { $what }. Ten element wróci, gdy tylko nadejdzie odpowiedź.
reason-not-offered = Serwer teraz tego nie oferuje. Możliwe, że monitoruje inny supervisor; spróbuj ponownie za chwilę.
reason-leaves = Najpierw kończy monitorowanie: { $agent }.
reason-listening = Monitorowany jest teraz agent: { $agent }, a możliwy jest tylko jeden naraz. Najpierw zakończ monitorowanie: { $agent }.
reason-listening-already = Ciche słuchanie już trwa.
reason-coaching-already = Coaching już trwa.
reason-barged-in-already = Wtrącenie już trwa.
reason-monitoring-already = Monitorowanie już trwa.
reason-in-session-already = Jesteś już w tej sesji.
reason-next-call-already = Następna rozmowa już zaczyna się w trybie: { $mode }.
reason-after-this-call = Zmiana teraz zakończyłaby rozmowę, w której jesteś. Wybierz to po tej rozmowie.
reason-nothing-written = Nic jeszcze nie napisano.
reason-not-read-now = Teraz nie przeczytaliby tego ci, dla których to napisano.
reason-agent-logged-out = Agent jest wylogowany. Poczekaj, aż agent się zaloguje.
reason-no-active-device = Twój telefon nie jest zalogowany. Zaloguj go, a następnie odśwież ten panel.
reason-no-way-back-to-coach = Coaching jest możliwy od następnej rozmowy. Wybierz „Coaching” pod „Następna rozmowa”.
reason-mute-needs-barge-in = Agenta można wyciszyć tylko wtedy, gdy słyszą Cię wszyscy. Najpierw wybierz „Wtrącenie”.
reason-on-hold = Rozmowa jest wstrzymana. Poczekaj, aż agent ją wznowi.
reason-not-answered = Rozmowa nie jest jeszcze odebrana. Najpierw ją odbierz.
reason-another-supervisor = Tego agenta monitoruje { $supervisor }, a możliwy jest tylko jeden supervisor naraz. Spróbuj ponownie za chwilę.
reason-some-supervisor = Tego agenta monitoruje inny supervisor, a możliwy jest tylko jeden naraz. Spróbuj ponownie za chwilę.
reason-in-state-already = To już jest bieżący stan.
reason-sip-cluster = Twój system telefoniczny pozwala tylko pozostawać przy całych rozmowach.


## Why a control is off, and what to do about it
## Why a control of a Cisco agent is off.

cisco-reason-not-connected = Brak łączności z magistralą komunikatów portalu, więc nie można było wysłać żądania. Poczekaj lub załaduj portal ponownie.
cisco-reason-no-own-address = Portal nie podaje Twojego telefonu Cisco lub nazwy użytkownika. Poproś administratora portalu o ich ustawienie.
cisco-reason-signed-out = Twoje konto nie jest zalogowane na Twoim telefonie Cisco. Najpierw się zaloguj.
cisco-reason-signed-in-elsewhere = Zalogowano na { $extension }, a ten panel skonfigurowano dla innego telefonu. Zaloguj się tam lub powiadom administratora.
cisco-reason-waiting = Oczekiwanie na potwierdzenie poprzedniego żądania.
cisco-reason-already-monitoring = Ciche słuchanie już trwa.
cisco-reason-not-not-ready = Twój stan: { $state }. Do cichego słuchania wymagany jest stan „Niegotowy”. Wybierz obok „Niegotowy i słuchanie”.
cisco-reason-own-call = Prowadzisz własną rozmowę. Najpierw ją zakończ.
cisco-reason-not-in-team = Ten agent jest w zespole, którego nie nadzorujesz.
cisco-reason-agent-signed-out = Agent jest wylogowany. Poczekaj, aż agent się zaloguje.
cisco-reason-on-hold = Rozmowa jest wstrzymana. Poczekaj, aż agent ją wznowi.
cisco-reason-no-call = Agent nie prowadzi rozmowy. Poczekaj na następną.
cisco-reason-no-agent-address = Telefon tego agenta nie jest znany. Zostanie podany, gdy agent się zaloguje.
cisco-reason-same-address = Ten agent ma ten sam telefon co Ty.
cisco-reason-monitoring-call = Agent słucha kogoś innego, a tego nie można słuchać.
cisco-reason-not-allowed = Contact center nie pozwala teraz na to w przypadku tego agenta.
cisco-reason-no-call-id = Połączenie, przez które słuchasz, nie jest jeszcze widoczne, więc nie można go stąd zakończyć. Rozłącz się na telefonie stacjonarnym.
cisco-reason-not-listening = Wejść można tylko do rozmowy, której słuchasz. Najpierw wybierz „Ciche słuchanie”.
cisco-reason-already-in-call = Jesteś już w tej rozmowie.
cisco-reason-already-in-state = To już jest bieżący stan.
cisco-reason-agent-busy = Agent prowadzi rozmowę lub zaraz ją zacznie. Poczekaj, aż się skończy.
cisco-reason-after-call = Żądanie już wysłano, nastąpi to po rozmowie.


## The question before an operation
## The dialog before an operation that others notice or that cannot be undone.

question-do-it = Wykonać operację „{ $what }”?
question-barge-in = Wtrącić się do rozmowy ({ $agent })?
question-dismiss-unsent = Zamknąć sesję ({ $agent })?
question-unsent-is-lost = To, co w niej napisano, nie zostało wysłane i przepadnie.
question-everybody-hears-and-back = Usłyszą Cię wszyscy: { $agent } i dzwoniący. W każdej chwili możesz wrócić do cichego słuchania.
question-everybody-hears = Usłyszą Cię wszyscy: { $agent } i dzwoniący.
question-everybody-hears-next = Usłyszą Cię wszyscy, gdy tylko zacznie się następna rozmowa ({ $agent }). Późniejsze rozmowy zaczną się w trybie „Ciche słuchanie”, chyba że także dla nich wybierzesz „Wtrącenie”.
question-everybody-reads = To, co napiszesz, przeczytają wszyscy: { $agent } i klient.
question-written-for-agents = Pisanie zaczęło się, gdy przeczytaliby to tylko agenci.
question-ends-for-customer = W tej sesji nie ma innego agenta: dla klienta sesja się zakończy.
question-no-way-back = W tej rozmowie nie można wrócić do coachingu inaczej niż przez jej opuszczenie i powrót, jeśli serwer na to pozwoli.
question-logs-out-now-or-later = { $agent }: nastąpi wylogowanie, teraz lub po rozmowie.
question-logs-out-on-call = { $agent } prowadzi rozmowę ({ $duration }): nastąpi wylogowanie, teraz lub po rozmowie.
question-logs-out = { $agent }: nastąpi wylogowanie i nie będzie już połączeń.
question-leaves =
    { $heard ->
        [yes] Kończy się monitorowanie: { $agent }. Ta osoba teraz Cię słyszy.
       *[no] Kończy się monitorowanie: { $agent }.
    }
question-cancel = Anuluj


## Cards of calls
## Facts about a call.

call-with = Rozmowa: { $agent }
call-unknown-caller = nieznany rozmówca
call-internal = Połączenie wewnętrzne
call-inbound = Połączenie przychodzące
call-outbound = Połączenie wychodzące
call-consultation = Konsultacja
call-on-hold = Wstrzymano
call-recorded = Nagrywanie trwa
call-recording-paused = Nagrywanie wstrzymane
call-not-recorded = Bez nagrywania
call-ends-with-this = Monitorowanie zakończy się samo z tą rozmową.
call-steps-back = Po tej rozmowie panel zażąda trybu „Ciche słuchanie” dla następnej.
call-next-begins-with = Następna rozmowa zacznie się w trybie: { $mode }.
call-leaves-with-agent = Gdy { $agent } przekaże rozmowę, Ty także ją opuścisz.
call-recovered = Odnaleziono ponownie po utracie łączności z serwerem.
call-found-on-load = W toku już przed otwarciem tej strony.
call-passed-on = Rozmowę przekazano dalej (dotychczasowy agent: { $agent }), a Ty w niej pozostajesz.
call-agent = agent
call-other-agent = inny agent
call-other-supervisor = inny supervisor
call-caller = dzwoniący
# Short for “osoba, do której zadzwoniono”; “rozmówca” is either party.
call-called = odbiorca
call-participant = uczestnik
call-attached-data = Dane dołączone ({ $count })
call-mode-unknown = Serwer nie podaje już trybu
call-agent-muted = Wyciszono agenta
call-agent-unmuted = Wyłączono wyciszenie agenta
call-put-on-hold = Rozmowę wstrzymano
call-taken-back = Rozmowę wznowiono
call-passed-on-by-to = Rozmowę przekazuje { $from }, przejmuje { $to }
call-found-again = Odnaleziono ponownie po utracie łączności z serwerem
call-lasted-as-of = { $duration }, stan na { $time }
call-last-known = Ostatnio znane: { $what }
call-clock = Rozmowa { $time }
call-your-clock = Ty { $time }


## Cards of calls
## Who hears the supervisor now: the most important sentence of a card.

hearing-silent = Twojego głosu nie słychać: nikt Cię nie słyszy.
hearing-only-agent = Słyszy Cię tylko { $agent }. Dzwoniący nie słyszy.
hearing-everybody = Wszyscy Cię słyszą.
hearing-agent-muted = Wyciszono agenta ({ $agent }): dzwoniący słyszy tylko Ciebie.
hearing-ended = Rozmowa zakończona.
hearing-returning = Trwa opuszczanie rozmowy i powrót w trybie „Coaching”… Do powrotu mów tak, jakby wszyscy mogli Cię słyszeć.
hearing-ringing = Twój telefon dzwoni. Odbierz, aby dołączyć; do tego czasu nikt Cię nie słyszy.
hearing-held = Wstrzymano: dopóki { $agent } nie wznowi rozmowy, nie licz na to, że ktoś Cię słyszy.
hearing-changing = Wysłano żądanie, jeszcze niepotwierdzone: { $what }. Do tego czasu mów tak, jakby wszyscy mogli Cię słyszeć.
hearing-unknown = Serwer nie podaje, kto Cię słyszy. Mów tak, jakby wszyscy mogli Cię słyszeć.
strip-hears =
    { $who ->
        [nobody] nikt Cię nie słyszy
        [agent] agent Cię słyszy
        [everybody] wszyscy Cię słyszą
        [next] oczekiwanie
       *[unknown] być może Cię słychać
    }
strip-sees =
    { $who ->
        [nobody] nikt Cię nie widzi
        [agent] agent Cię widzi
        [everybody] wszyscy Cię widzą
       *[unknown] być może Cię widać
    }
hearing-last-known = Utracono łączność z serwerem. { $known } Mów tak, jakby wszyscy mogli Cię słyszeć. Aby teraz opuścić rozmowę, rozłącz się na telefonie.


## Cards of calls
## Who heard the supervisor when contact was lost.

heard-ringing = O { $time } Twój telefon dzwonił; to mogło się zmienić.
heard-held = O { $time } rozmowa była wstrzymana; to mogło się zmienić.
heard-changing = O { $time } wysłane żądanie było niepotwierdzone: { $what }; to mogło się zmienić.
heard-agent-muted = O { $time } trwało wyciszenie agenta ({ $agent }) i dzwoniący słyszał tylko Ciebie; to mogło się zmienić.
heard-silent = O { $time } Twojego głosu nie było słychać; to mogło się zmienić.
heard-only-agent = O { $time } słyszała Cię tylko jedna osoba: { $agent }; to mogło się zmienić.
heard-everybody = O { $time } wszyscy Cię słyszeli; to mogło się zmienić.
heard-unknown = O { $time } serwer nie podawał, kto Cię słyszy; to mogło się zmienić.


## Cards of calls
## What caller, agent and supervisor hear. `$whom` stands below the words before it; the words after it are read out and not seen.

hears-the-agent = agenta
hears-the-caller = dzwoniącego
hears-caller-and-you = dzwoniącego i Ciebie
hears-agent-and-you = agenta i Ciebie
hears-you = Ciebie
hears-both = obie strony
hears-caller-hears = Dzwoniący słyszy { $whom }.
hears-agent-hears = { $agent } słyszy { $whom }.
hears-you-hear = Słyszysz { $whom }.


## Cards of calls
## A call that is waited for.

waiting-for-call = Oczekiwanie na następną rozmowę: { $agent }
waiting-was-for-call = O { $time } trwało oczekiwanie na następną rozmowę: { $agent }
waiting-everybody-at-once = Następna rozmowa: od razu usłyszą Cię wszyscy.
waiting-agent-at-once = Następna rozmowa: od razu usłyszy Cię { $agent }.
waiting-will-listen-in = Będziesz słuchać po cichu.
waiting-will-coach = Będzie to coaching: usłyszy Cię tylko agent.
waiting-will-barge-in = Będzie to wtrącenie: usłyszą Cię wszyscy.
waiting-phone-joins = Twój telefon do niej dołączy.
waiting-ends-by-itself = Monitorowanie zakończy się samo po tej rozmowie.
waiting-goes-on = Monitorowanie trwa, dopóki go nie zakończysz.
waiting-leaves-with-agent = Gdy agent przekaże rozmowę, Ty także ją opuścisz.
waiting-agent-is-out = Agent jest wylogowany, więc rozmowa nie nadejdzie, dopóki agent się nie zaloguje.
waiting-without-you = Bieżąca rozmowa agenta toczy się dalej bez Ciebie.
waiting-step-back-asked = Panel zażądał trybu „Ciche słuchanie”; to jeszcze niepotwierdzone.
waiting-stepped-back = Następna rozmowa zacznie się w trybie „Ciche słuchanie”: panel zażądał go po Twoim wtrąceniu.
waiting-step-back-unconfirmed = Po Twoim wtrąceniu panel zażądał trybu „Ciche słuchanie”, ale tego nie potwierdzono.
waiting-may-have-begun = Utracono łączność z serwerem. Od tego czasu mogła zacząć się rozmowa z udziałem Twojego telefonu. Mów tak, jakby wszyscy mogli Cię słyszeć. Aby teraz opuścić rozmowę, rozłącz się na telefonie.
waiting-may-have-begun-in = Utracono łączność z serwerem. Od tego czasu mogła zacząć się rozmowa z udziałem Twojego telefonu ({ $mode }). Mów tak, jakby wszyscy mogli Cię słyszeć. Aby teraz opuścić rozmowę, rozłącz się na telefonie.


## Cards of calls
## Why a monitored call ended.

ending-over = Rozmowa się skończyła lub rozłączono ją na Twoim telefonie.
ending-over-or-passed-on = Rozmowa się skończyła lub agent ją przekazał; pozostajesz przy agencie, nie przy rozmowie.
ending-gone-meanwhile = Skończyła się dla Ciebie podczas utraty łączności z serwerem.
ending-agent-left = Agenta już w niej nie ma: zakończono ją lub przekazano.
ending-unknown = Nic nie wskazuje przyczyny.
ending-left-goes-on = Rozmowa opuszczona przez Ciebie. { $agent } może nadal w niej być.
ending-stopped-goes-on = Monitorowanie zakończone przez Ciebie. { $agent } może nadal być w rozmowie.
ending-device-inactive-goes-on = Twój telefon został wylogowany. { $agent } może nadal być w rozmowie.
ending-device-replaced-goes-on = Masz teraz inny telefon. { $agent } może nadal być w rozmowie.
ending-you-left = Rozmowa opuszczona przez Ciebie.
ending-monitoring-ended = Monitorowanie zakończone.
ending-agent-gone = Agenta już nie ma w rozmowie.
ending-call-gone = Tej rozmowy już nie ma.
ending-ended-for-you = Rozmowa skończyła się dla Ciebie.


## Cards of calls
## Why monitoring ended.

ended-heading = Monitorowanie zakończone: { $agent }
ended-by-you = Zakończone przez Ciebie.
ended-next-call-over = Dotyczyło tylko jednej rozmowy, a ta się skończyła.
ended-agent-logged-out = Nastąpiło wylogowanie agenta.
ended-device-inactive = Twój telefon został wylogowany. Zaloguj go, aby znów monitorować.
ended-wrong-agent = Monitorowany telefon należy do innego agenta, więc panel zakończył monitorowanie. Sprawdź, gdzie agent jest zalogowany, a następnie spróbuj ponownie.
ended-device-replaced = Masz teraz inny telefon. Zacznij monitorowanie ponownie z niego.
ended-unknown = Serwer nie podaje przyczyny: monitorowanie mogła zakończyć inna Twoja strona lub Twoje contact center.


## Cards of calls
## A call of a Cisco agent: the audio is on the desk phone of the supervisor.

cisco-card-bus-gone = Magistrala komunikatów portalu jest niedostępna. { $known }
cisco-card-requested = Wysłano żądanie, jeszcze niepotwierdzone. Telefon stacjonarny sam przejdzie w stan podniesionej słuchawki.
cisco-card-unconfirmed = Nie potwierdzono na czas. Mimo to mogło się zacząć: spójrz na telefon stacjonarny.
cisco-card-held = Wstrzymano: na razie nie ma dźwięku. Wróci, gdy { $agent } wznowi rozmowę.
cisco-card-agent-left = { $agent } już nie uczestniczy w rozmowie.
cisco-card-not-from-here = Nie zaczęto tego na tej stronie.
cisco-card-speak-as-if-heard = Mów tak, jakby wszyscy mogli Cię słyszeć. Aby teraz opuścić rozmowę, rozłącz się na telefonie stacjonarnym.
cisco-card-hang-up = Jeśli dzwoni lub ma podniesioną słuchawkę, rozłącz się na nim lub spróbuj ponownie.
cisco-card-audio = Dźwięk jest w Twoim telefonie stacjonarnym.
cisco-card-stopped = Monitorowanie zakończone przez Ciebie. { $agent } może nadal być w rozmowie.
cisco-card-ended-or-transferred = Zakończono ją lub przekazano.
cisco-card-signed-out = Nastąpiło wylogowanie z Twojego telefonu.
cisco-card-gone = Połączenia, przez które słuchasz, już nie ma.


## Cards of SMS and chat
## Facts about a session, its participants.

session-invited = Masz zaproszenie
session-accepted = Przyjęto
session-in-progress = W toku
session-waits-for-agent = Klient czeka na agenta
session-ended = Zakończono
session-ended-meanwhile = Skończyła się podczas utraty łączności z serwerem.
session-ended-before-joining = Skończyła się przed Twoim wejściem.
session-left-alone = Sesja opuszczona przez Ciebie, a innego agenta w niej nie było.
session-left = Sesja opuszczona przez Ciebie.
session-over-or-queued = Skończyła się lub trafiła do kolejki i może z niej wrócić.
session-over-for-you = Dla Ciebie się skończyła, ale inni mogą ją kontynuować.
session-unexplained = Nadeszła, choć ta strona nie pamięta monitorowania agenta. Zakończ monitorowanie, jeśli mają nie nadchodzić kolejne.
session-was-the-one = To była jedyna sesja do monitorowania: żadna inna nie nadejdzie.
session-entered = Wejście nastąpiło w trakcie sesji.
session-next-begins-with = Następna sesja zacznie się w trybie: { $mode }.
session-you = Ty
session-agent = agent
session-other-agent = inny agent
session-other-supervisor = inny supervisor
session-customer = klient
session-seen-by-everyone = widoczne dla wszystkich
session-seen-by-agents = widoczne dla agentów
session-seen-by-supervisors = widoczne tylko dla supervisorów


## Cards of SMS and chat
## Who sees the supervisor in a session and reads what the supervisor writes: the most important sentence of a card.

seeing-other-supervisors = Nie widzi Cię nikt prócz innych supervisorów. Czytasz rozmowę po cichu.
seeing-nobody = Nikt Cię nie widzi. Czytasz rozmowę po cichu.
seeing-only-agents = Tylko agenci Cię widzą i czytają to, co piszesz. Klient nie widzi i nie czyta.
seeing-only-agent = Widzi Cię tylko agent: { $agent } czyta to, co piszesz, klient nie czyta.
seeing-everyone = Wszyscy Cię widzą i czytają to, co piszesz, klient także.
seeing-invited = Masz zaproszenie. Dopóki nie ma Cię w sesji, nie widzi Cię ani agent, ani klient.
seeing-changing = Wysłano żądanie, jeszcze niepotwierdzone: { $what }. Do tego czasu pisz tak, jakby wszyscy mogli to przeczytać.
seeing-unknown = Serwer nie podaje, kto Cię widzi. Pisz tak, jakby wszyscy mogli to przeczytać.
seeing-ended = Sesja zakończona.
seeing-was-invited = Utracono łączność z serwerem. O { $time } było zaproszenie, ale nie było Cię w sesji; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.
seeing-was-changing = Utracono łączność z serwerem. O { $time } wysłane żądanie było niepotwierdzone: { $what }; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.
seeing-was-silent = Utracono łączność z serwerem. O { $time } trwało Twoje ciche czytanie rozmowy; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.
seeing-were-only-agents = Utracono łączność z serwerem. O { $time } tylko agenci Cię widzieli i czytali Twoje wiadomości; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.
seeing-was-everyone = Utracono łączność z serwerem. O { $time } wszyscy Cię widzieli i czytali Twoje wiadomości; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.
seeing-was-unknown = Utracono łączność z serwerem. O { $time } serwer nie podawał, kto Cię widzi; to mogło się zmienić. Licz się z tym, że Cię widać. Nic, co napiszesz, nie zostanie wysłane przed przywróceniem łączności.


## Cards of SMS and chat
## A session that is waited for.

session-awaited-next =
    { $medium ->
        [smssession] Oczekiwanie na następną sesję SMS: { $agent }
       *[chat] Oczekiwanie na następny czat: { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] O { $time } trwało oczekiwanie na następną sesję SMS: { $agent }
       *[chat] O { $time } trwało oczekiwanie na następny czat: { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Utracono łączność z serwerem. Od tego czasu mogła zacząć się sesja ({ $mode }): w SMS licz się z tym, że Cię widać. Pojawi się po przywróceniu łączności.
       *[chat] Utracono łączność z serwerem. Od tego czasu mogła zacząć się sesja ({ $mode }): w czacie licz się z tym, że Cię widać. Pojawi się po przywróceniu łączności.
    }
session-awaited-will-read-along = Będziesz czytać rozmowę niezauważenie.
session-awaited-will-coach = Będzie to coaching: zobaczy Cię tylko agent.
session-awaited-will-barge-in = Będzie to wtrącenie: zobaczą Cię wszyscy.
session-awaited-ends-by-itself = Monitorowanie zakończy się samo po tej sesji.
session-awaited-remembered-from-before = Wie o tym tylko ta strona, sprzed ponownego załadowania; po zalogowaniu gdzie indziej wybierz to ponownie.
session-awaited-remembered = Wie o tym tylko ta strona; po zalogowaniu gdzie indziej wybierz to ponownie.


## Cards of SMS and chat
## The transcript.

session-line-you = Ty
session-line-system = System
session-line-joined = { $name }: dołączenie
session-line-left = { $name }: wyjście
session-line-rejoined = { $name }: ponowne dołączenie
session-line-sent-address = { $name }: wysłano adres
session-line-notice = powiadomienie
session-line-only-agent = widzi to tylko { $agent }
session-line-to-agents = tylko do agentów
session-line-to-supervisors = tylko do supervisorów
session-line-cut = zbyt długie, by pokazać w całości
session-line-is-typing = { $name } pisze…
session-line-are-typing = { $names } piszą…
session-line-caught-up =
    { $count ->
        [0] Do najnowszej wiadomości
        [one] { $count } nowa wiadomość
        [few] { $count } nowe wiadomości
        [many] { $count } nowych wiadomości
       *[other] { $count } nowej wiadomości
    }
session-line-not-read = Nie udało się wczytać treści rozmowy. { $why }
session-line-may-lack = Może tu brakować niektórych wiadomości. Zanim się na tym oprzesz, przeczytaj je w zapisach contact center.
session-line-up-to = Wiadomości do { $time }. Późniejsze nadejdą po przywróceniu łączności.
session-line-reading-earlier = Wczytywanie wcześniejszych wiadomości…
session-line-earlier-not-read = Nie udało się ich wczytać. Spróbuj ponownie.
session-line-no-more-shown = Jest ich więcej, ale więcej nie można pokazać.
session-line-earlier = Wcześniejsze wiadomości
session-line-messages = Wiadomości


## Cards of SMS and chat
## The box to write in, and messages that are under way.

compose-to-agent = Wiadomość do agenta
compose-to-everyone = Wiadomość do wszystkich
compose-keys = Enter wysyła, Shift+Enter zaczyna nowy wiersz.
compose-nothing-is-sent = Utracono łączność z serwerem: teraz nic nie jest wysyłane, a to, kto by to przeczytał, mogło się zmienić.
compose-agents-read = Czytają to agenci; klient nie czyta.
compose-agent-reads = Czyta to { $agent }; klient nie czyta.
compose-everyone-reads = Czytają to wszyscy: { $agent } i klient.
compose-begun-for-agents = Pisanie zaczęło się, gdy przeczytaliby to tylko agenci; przed wysłaniem pojawi się pytanie.
compose-had-written = Napisano i nie wysłano:
compose-have-written = Napisano i nie wysłano; aby wysłać, wybierz „Coaching” lub „Wtrącenie”:
compose-sent-to-agents = Do agentów. { $state }
compose-sent-to-everyone = Do wszystkich. { $state }
compose-sending = Wysyłanie…
compose-not-sent = Nie wysłano. { $why }
compose-not-seen = Jeszcze niewidoczne w sesji. Wiadomość mogła dotrzeć: wysłana ponownie, może pojawić się dwa razy.
compose-not-in-session = Jeszcze niewidoczne w sesji
compose-discard = Usuń szkic


## What became of an operation
## An operation that did not work, or was not confirmed.

operation-trouble-did-not-work = Nie powiodło się: { $what }. { $why }
operation-trouble-not-confirmed = Nie ma jeszcze odpowiedzi na „{ $what }”. Może to jeszcze zadziałać: sprawdź, zanim spróbujesz ponownie.
operation-trouble-row-did-not-work = Nie powiodło się: { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation }: nie ma jeszcze odpowiedzi. Może to jeszcze zadziałać: sprawdź, zanim spróbujesz ponownie.
operation-trouble-other-is-monitoring = Monitoruje { $supervisor }.
operation-trouble-left-and-stopped = Rozmowa opuszczona przez Ciebie, a monitorowanie w tym celu zakończono.
operation-trouble-left = Rozmowa opuszczona przez Ciebie.


## What became of an operation
## An operation that was asked for. Stands alone, before a question mark, and after a colon in other messages.

operation-asked-switch-to-listen-in = Przejście na ciche słuchanie ({ $agent })
operation-asked-switch-to-coach = Przejście na coaching ({ $agent })
operation-asked-switch-to-barge-in = Przejście na wtrącenie ({ $agent })
operation-asked-mute-agent = Wyciszenie ({ $agent })
operation-asked-unmute-agent = Wyłączenie wyciszenia ({ $agent })
operation-asked-answer = Odebranie rozmowy ({ $agent })
operation-asked-leave-call = Opuszczenie rozmowy ({ $agent })
operation-asked-ready = Stan Gotowy ({ $agent })
operation-asked-not-ready = Stan Niegotowy ({ $agent })
operation-asked-log-out = Wylogowanie ({ $agent })
operation-asked-do-not-disturb = Nie przeszkadzać ({ $agent })
operation-asked-allow-calls = Zezwolenie na połączenia ({ $agent })
operation-asked-log-in-phone = Zalogowanie telefonu ({ $agent })
operation-asked-monitor = Monitorowanie wiadomości ({ $agent })
operation-asked-read = Czytanie sesji ({ $agent })
operation-asked-accept = Przyjęcie sesji ({ $agent })
operation-asked-switch-to-monitor = Przejście na monitorowanie ({ $agent })
operation-asked-leave = Opuszczenie sesji ({ $agent })
operation-asked-write = Pisanie w sesji ({ $agent })
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] Przejście na monitorowanie w SMS ({ $agent })
       *[chat] Przejście na monitorowanie w czacie ({ $agent })
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] Przejście na coaching w SMS ({ $agent })
       *[chat] Przejście na coaching w czacie ({ $agent })
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Wtrącenie w SMS ({ $agent })
       *[chat] Wtrącenie w czacie ({ $agent })
    }
operation-asked-session-read =
    { $medium ->
        [smssession] Czytanie sesji SMS ({ $agent })
       *[chat] Czytanie czatu ({ $agent })
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] Przyjęcie sesji SMS ({ $agent })
       *[chat] Przyjęcie czatu ({ $agent })
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] Opuszczenie sesji SMS ({ $agent })
       *[chat] Opuszczenie czatu ({ $agent })
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] Pisanie do wszystkich w SMS ({ $agent })
       *[chat] Pisanie do wszystkich w czacie ({ $agent })
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] Pisanie do agentów w SMS ({ $agent })
       *[chat] Pisanie do agentów w czacie ({ $agent })
    }
operation-asked-next-call-of = Następna rozmowa ({ $agent }): { $operation }


## What became of an operation
## An operation that is confirmed: what is so now.

operation-done-listen-in = Ciche słuchanie ({ $agent })
operation-done-coach = Coaching ({ $agent })
operation-done-barge-in = Wtrącenie ({ $agent })
operation-done-stop-monitoring = Zakończono monitorowanie ({ $agent })
operation-done-mute-agent = Wyciszono ({ $agent })
operation-done-unmute-agent = Wyłączono wyciszenie ({ $agent })
operation-done-answer = Odebrano rozmowę ({ $agent })
operation-done-leave-call = Opuszczono rozmowę ({ $agent })
operation-done-ready = Gotowy: { $agent }
operation-done-not-ready = Niegotowy: { $agent }
operation-done-log-out = Wylogowano: { $agent }
operation-done-do-not-disturb = Włączono „Nie przeszkadzać”: { $agent }
operation-done-allow-calls = Zezwolono na połączenia: { $agent }
operation-done-log-in-phone = Zalogowano telefon: { $agent }
operation-done-monitor = Monitorowanie wiadomości ({ $agent })
operation-done-read = Czytanie sesji ({ $agent })
operation-done-accept = Przyjęto sesję ({ $agent })
operation-done-switch-to-monitor = Monitorowanie ({ $agent })
operation-done-leave = Opuszczono sesję ({ $agent })
operation-done-write = Napisano w sesji ({ $agent })
operation-done-session-monitor =
    { $medium ->
        [smssession] Monitorowanie SMS ({ $agent })
       *[chat] Monitorowanie czatu ({ $agent })
    }
operation-done-session-coach =
    { $medium ->
        [smssession] Coaching w SMS ({ $agent })
       *[chat] Coaching w czacie ({ $agent })
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] Wtrącenie w SMS ({ $agent })
       *[chat] Wtrącenie w czacie ({ $agent })
    }
operation-done-session-stop =
    { $medium ->
        [smssession] Zakończono monitorowanie SMS ({ $agent })
       *[chat] Zakończono monitorowanie czatu ({ $agent })
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Monitorowanie w SMS ({ $agent })
       *[chat] Monitorowanie w czacie ({ $agent })
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Coaching w SMS ({ $agent })
       *[chat] Coaching w czacie ({ $agent })
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Wtrącenie w SMS ({ $agent })
       *[chat] Wtrącenie w czacie ({ $agent })
    }
operation-done-session-read =
    { $medium ->
        [smssession] Czytanie sesji SMS ({ $agent })
       *[chat] Czytanie czatu ({ $agent })
    }
operation-done-session-accept =
    { $medium ->
        [smssession] Przyjęto sesję SMS ({ $agent })
       *[chat] Przyjęto czat ({ $agent })
    }
operation-done-session-leave =
    { $medium ->
        [smssession] Opuszczono sesję SMS ({ $agent })
       *[chat] Opuszczono czat ({ $agent })
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] Napisano do wszystkich w SMS ({ $agent })
       *[chat] Napisano do wszystkich w czacie ({ $agent })
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] Napisano do agentów w SMS ({ $agent })
       *[chat] Napisano do agentów w czacie ({ $agent })
    }
operation-done-monitoring-as = Monitorowanie ({ $agent }): { $operation }


## The log
## The newest line of the log: one sentence each.

activity-requested = { $what } – wysłano żądanie, oczekuje na potwierdzenie
activity-confirmed = { $what } – potwierdzono po { $seconds } s
activity-failed = { $what } – nie powiodło się. { $why }
activity-unconfirmed = { $what } – nie potwierdzono po { $seconds } s
activity-call-started = Rozmowa: { $agent } – na Twoim telefonie
activity-call-ended = Rozmowa: { $agent } – zakończona. { $why }
activity-call-left = Rozmowa: { $agent } – opuszczona. { $why }
activity-session-started =
    { $medium ->
        [smssession] SMS: { $agent } – w tym panelu
       *[chat] Czat: { $agent } – w tym panelu
    }
activity-session-ended =
    { $medium ->
        [smssession] SMS: { $agent } – zakończono. { $why }
       *[chat] Czat: { $agent } – zakończono. { $why }
    }
activity-passed-on = Rozmowa: { $from } – przekazano do: { $to }
activity-monitoring-ended = Monitorowanie: { $agent } – zakończone. { $why }
activity-contact-lost = Utracono łączność z serwerem – ponawianie prób
activity-recovered = Przywrócono łączność z serwerem – wszystko wczytano ponownie
activity-skipped = Nie zrozumiano komunikatu serwera – pominięto go
activity-no-phone = Nie masz już telefonu
activity-own-phone = Twój telefon to teraz { $number }
activity-stepping-back = Skończyła się rozmowa z wtrąceniem ({ $agent }) – panel żąda trybu „Ciche słuchanie” dla następnej


## The log
## The log as a table. Cells, heads and buttons; short.

log-button = Aktywność
log-name = Dziennik aktywności
log-search = Szukaj w dzienniku
log-copy = Kopiuj
log-save-csv = Zapisz jako CSV
log-save-json = Zapisz jako JSON
log-entries = Wpisy dziennika
log-time = Godzina
log-what = Co
log-whom = Kogo dotyczy
log-outcome = Wynik
log-show = Pokaż w dzienniku
log-everything = Wszystko
log-troubles = Co się nie powiodło
log-operations = Twoje żądania
log-calls = Rozmowy, wiadomości i monitorowanie
log-connection = Łączność
log-caption = Działania w tej karcie: { $supervisor }, od najnowszych
log-nothing = Nic się jeszcze nie wydarzyło.
log-count = { $count } z { $all }, { $supervisor }.
log-copied = Skopiowano.
log-not-copied = Przeglądarka nie pozwoliła skopiować; zapisz zamiast tego.
log-saved = Zapisano jako plik.
log-on-next-call = Następna rozmowa: { $what }
log-on-medium =
    { $medium ->
        [smssession] SMS: { $what }
       *[chat] Czat: { $what }
    }
log-requested = Wysłano żądanie
log-confirmed = Potwierdzono po { $seconds } s
log-failed = Nie powiodło się po { $seconds } s. { $why }
log-unconfirmed = Nie potwierdzono po { $seconds } s
log-call = Rozmowa
log-on-your-phone = Na Twoim telefonie
log-call-left = Opuszczono rozmowę
log-call-ended = Rozmowa zakończona
log-call-passed-on = Przekazano rozmowę
log-to = Do: { $agent }
log-in-this-panel = W tym panelu
log-session-ended =
    { $medium ->
        [smssession] Sesja SMS zakończona
       *[chat] Czat zakończony
    }
log-monitoring-ended = Monitorowanie zakończone
log-contact-lost = Utracono łączność z serwerem
log-trying-again = Ponawianie prób
log-contact-back = Przywrócono łączność z serwerem
log-read-again = Wszystko wczytano ponownie
log-barged-in-over = Skończyła się rozmowa z wtrąceniem
log-asks-for-listen-in = Panel żąda trybu „Ciche słuchanie” dla następnej
log-not-understood = Nie zrozumiano komunikatu
log-was-skipped = Pominięto go
log-own-phone = Twój telefon
log-none-any-more = Już go nie ma
log-now = Teraz { $number }


## What went wrong
## An answer of the server that is no success. The names base-url and statusCode stay as they are.

failure-not-signed-in = Twoje konto jest wylogowane. Zaloguj się, a następnie spróbuj ponownie.
failure-not-gws = Zamiast Genesys Web Services odpowiedziała strona internetowa. Sprawdź adres podany jako base-url.
failure-not-found = Serwer nie zna tego żądania. Sprawdź adres podany jako base-url lub zapytaj administratora, czy funkcja jest włączona.
failure-busy = Serwer jest zajęty. Spróbuj ponownie za chwilę.
failure-server-error = Serwer zawiódł. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
failure-refused = Serwer odmówił. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
failure-unreadable = Nie udało się zrozumieć odpowiedzi serwera. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
failure-partial = Powiodła się tylko część. W szczegółach podano, która część się nie powiodła.
failure-status =
    { $code ->
        [0] Serwer zgłosił jednocześnie powodzenie i błąd. Odśwież, aby zobaczyć stan faktyczny.
        [1] Serwerowi brakuje czegoś w żądaniu. Powiadom administratora.
        [2] Serwer podaje, że to nie pasuje do bieżącego stanu. Odśwież, sprawdź ponownie, a następnie spróbuj jeszcze raz.
        [3] Serwer teraz na to nie pozwala. Możliwe, że monitoruje inny supervisor.
        [4] Serwer lub system telefoniczny zawiódł. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
        [5] Nie masz do tego uprawnień. Poproś o nie administratora.
        [6] Serwer nie zna już tego, czego to dotyczy. Odśwież, a następnie spróbuj ponownie.
        [7] Powiodła się tylko część. Odśwież, aby zobaczyć która.
        [8] Najpierw trzeba zmienić Twoje hasło. Zmień je tam, gdzie się logujesz, a następnie połącz się ponownie.
        [9] Serwer jeszcze nie skończył. Odśwież za chwilę, aby zobaczyć wynik.
        [10] Serwer nie przyjął wartości podanych w żądaniu. Powiadom administratora.
        [11] Serwer nie pozwala tego zmienić. Powiadom administratora.
        [12] Serwer nie mógł odczytać tego, o co poproszono. Spróbuj ponownie za chwilę.
        [13] Serwer nie mógł utworzyć tego, o co poproszono. Spróbuj ponownie za chwilę.
        [14] Serwer nie mógł usunąć tego, o co poproszono. Spróbuj ponownie za chwilę.
        [15] Serwer nie mógł zmienić tego, o co poproszono. Spróbuj ponownie za chwilę.
        [16] Serwer nie mógł przypisać tego, o co poproszono. Spróbuj ponownie za chwilę.
        [17] Serwer nie mógł cofnąć przypisania. Spróbuj ponownie za chwilę.
        [18] To już istnieje. Odśwież, aby zobaczyć.
        [19] Używa tego ktoś inny. Spróbuj ponownie, gdy będzie wolne.
        [20] Twoje konto jest wylogowane. Zaloguj się, a następnie spróbuj ponownie.
       *[other] Serwer odmówił z przyczyny nieznanej temu panelowi. Szczegóły są poniżej.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer }: { $words }


## What went wrong
## Why an operation had no effect.

operation-failure-asynchronous = Serwer przyjął żądanie, a potem zgłosił błąd. Odśwież, sprawdź ponownie, a następnie spróbuj jeszcze raz.
operation-failure-network = Nie udało się połączyć z serwerem i niczego nie zmieniono. Spróbuj ponownie.
operation-failure-no-target = Serwer nie podaje ani urządzenia, ani numeru tego agenta. Poproś administratora o ich przypisanie.
operation-failure-call-ended = Rozmowa skończyła się, zanim mogło to zadziałać.
operation-failure-session-ended = Sesja skończyła się, zanim mogło to zadziałać.
operation-failure-not-offered = Poprzednie monitorowanie zakończono, po czym serwer tego nie zaoferował. Możliwe, że monitoruje inny supervisor.
operation-failure-not-entered = Rozmowa opuszczona przez Ciebie, powrotu nie było: skończyła się lub serwer nikogo nie wpuszcza. Następna rozmowa zacznie się w tym trybie.
operation-failure-vetoed = Portal, w którym działa ten panel, na to nie pozwolił.
operation-failure-wrong-agent = Telefon należy teraz do innego agenta, więc nikt nie jest monitorowany. Sprawdź, gdzie agent jest zalogowany, a następnie spróbuj ponownie.


## What went wrong
## Why there is no connection, or no agents. The name base-url stays as it is.

link-failure-no-credentials = Twoje konto nie jest zalogowane. Zaloguj się tam, gdzie wymaga tego portal, a następnie spróbuj ponownie.
link-failure-rejected = Nie przyjęto nazwy użytkownika lub hasła. Sprawdź je, a następnie spróbuj ponownie.
link-failure-provider-failed = Portal nie mógł podać danych logowania. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
link-failure-web-page = Zamiast serwera odpowiada strona internetowa. Zaloguj się tam, gdzie wymaga tego portal; jeśli trwa konserwacja serwera, panel wróci samoczynnie.
link-failure-not-gws = Serwer odpowiedział stroną internetową zamiast Genesys Web Services. Sprawdź adres podany jako base-url.
link-failure-cookies-blocked = Serwer od razu zapomina tę stronę. Zezwól w przeglądarce na jego pliki cookie lub zapytaj administratora o moduł równoważenia obciążenia.
link-failure-stopped = Serwer zakończył powiadomienia. Połącz się ponownie; jeśli to się powtarza, powiadom administratora.
link-failure-not-subscribed = Serwer nie pozwala śledzić zdarzeń na Twoim telefonie. Poproś administratora o prawo do jego powiadomień, a następnie spróbuj ponownie.
link-failure-no-web-address = Nic nie wysłano: base-url nie jest adresem internetowym. Musi zaczynać się od https:// i nazwy serwera; poproś administratora portalu o poprawienie.
link-failure-user-info = Nic nie wysłano: base-url zawiera nazwę użytkownika. Usuń ją z adresu i podaj jako dane logowania.
link-failure-query = Nic nie wysłano: base-url zawiera część po znaku ? lub #. Usuń ją; dozwolone są tylko serwer i ścieżka.
link-failure-insecure = Nic nie wysłano: base-url zaczyna się od http:, a ta strona od https:, więc przeglądarka blokuje każde żądanie. Podaj adres serwera z https:.
link-failure-no-right-to-read = Nie masz uprawnień do wczytania agentów. Poproś o nie administratora.
link-failure-not-read = Nie udało się wczytać agentów, więc to, co widać, może być nieaktualne. Panel sam ponowi próbę.
link-failure-unreachable = Serwer nie odpowiedział na pytanie o agentów, więc to, co widać, może być nieaktualne. Panel sam ponowi próbę.
link-failure-incomplete = Serwer nie podał wszystkich agentów, więc to, co widać o pozostałych, może być nieaktualne. Panel sam ponowi próbę.


## What went wrong
## Why an operation on a Cisco agent had no effect.

cisco-failure-call-failed = Połączenie z Twoim telefonem stacjonarnym nie doszło do skutku. Sprawdź, czy telefon jest wolny i ma odłożoną słuchawkę, a następnie spróbuj ponownie.
cisco-failure-no-call-any-more = Agent już nie prowadzi rozmowy. Poczekaj na następną.
cisco-failure-on-hold = Rozmowa jest wstrzymana. Poczekaj, aż agent ją wznowi.
cisco-failure-not-possible = Tymczasem stało się to niemożliwe. Przyczynę sprawdź w wierszu agenta.
cisco-failure-not-written = Telefon lub nazwa użytkownika są nieznane, więc nie wysłano żądania. Poproś administratora portalu o ich ustawienie.
cisco-failure-agent-not-on-call = Agent nie rozmawia: jest w stanie „Gotowy”, „Po rozmowie”, „Wstrzymano” lub „Niegotowy”. Poczekaj, aż agent będzie rozmawiać.
cisco-failure-on-hold-or-not-ready = Rozmowa jest wstrzymana przez agenta lub agent jest w stanie „Niegotowy”. Poczekaj, aż agent znów będzie rozmawiać.
cisco-failure-invalid-state = Twój stan lub stan agenta na to nie pozwala. Ustaw swój stan na „Niegotowy” i poczekaj, aż agent będzie rozmawiać.
cisco-failure-not-controller = Agent nie kontroluje rozmowy lub prowadzi konsultację. Poczekaj, aż się skończy.
cisco-failure-no-conference = Brak wolnego zasobu konferencyjnego. Spróbuj ponownie później; jeśli to się powtarza, powiadom administratora.
cisco-failure-invalid-destination = Telefon agenta jest w ten sposób nieosiągalny lub rozmowa jest wstrzymana. Sprawdź numery wewnętrzne i poczekaj, dopóki rozmowa jest wstrzymana.
cisco-failure-phone-model = Tego modelu telefonu agenta nie można monitorować. Poproś administratora o inny telefon.
cisco-failure-phone-not-supported = Telefonii tego agenta nie można monitorować: jest zbyt stara lub jest to agent mobilny. Skontaktuj się z administratorem.
cisco-failure-bridge-off = Wbudowany mostek (built-in bridge) w telefonie agenta jest wyłączony. Poproś administratora o włączenie.
cisco-failure-search-space = Twoja linia nie może monitorować linii agenta. Poproś administratora o dodanie jej do Twojej przestrzeni monitoring calling search space.
cisco-failure-not-understood = Contact center nie zrozumiało żądania. Powiadom administratora: portal może wymagać drugiego zestawu kluczy.
cisco-failure-not-allowed = Twoje konto nie jest zalogowane lub nie ma do tego uprawnień. Zaloguj się ponownie lub poproś administratora o uprawnienia.
cisco-failure-wrong-user = Wskazany użytkownik to nie ten, który jest zalogowany. Powiadom administratora: portal może wskazywać niewłaściwego użytkownika.
cisco-failure-not-found = Tej rozmowy już nie ma.
cisco-failure-server-error = Contact center zawiodło. Spróbuj ponownie; jeśli to się powtarza, powiadom administratora.
cisco-failure-other = Contact center odmówiło z przyczyny nieznanej temu panelowi. Szczegóły są poniżej.
cisco-failure-somebodys = Contact center zgłosiło na magistrali portalu błąd, który może dotyczyć Ciebie lub innej aplikacji. { $why }


## What went wrong
## Messages for the administrators of the portal. The name config stays as it is.

reported-unknown-key = config nie ma ustawienia „{ $key }”. Zignorowano je; sprawdź pisownię.
reported-wrong-type = Dozwolona wartość „{ $key }”: { $expected }. Podaną wartość zignorowano i użyto domyślnej.
reported-phone-not-logged-in = Nie udało się zalogować Twojego telefonu. { $why }
reported-operation-failed = Niepowodzenie: { $operation }. { $why }
reported-operation-unconfirmed = Nie potwierdzono na czas: { $operation }. Może to jeszcze zadziałać. Zanim spróbujesz ponownie, sprawdź, czy zadziałało.
reported-notification = Nie udało się zrozumieć komunikatu serwera i pominięto go. Wszystko inne działa dalej.
reported-asynchronous = Serwer zgłosił błąd, który nie należy do żadnego żądania tego panelu. Odśwież, jeśli coś wygląda źle.
reported-bus = Pominięto komunikat na magistrali portalu: { $place }. Wszystko inne działa dalej.
reported-bus-failed = Nie udało się użyć magistrali portalu: musi mieć publish i subscribe, a zawiodła. Żądanie mogło nie zostać przekazane; załaduj portal ponownie lub powiadom jego administratora.
reported-csrf-unusable = Serwer wymaga nagłówka przeciw sfałszowanym żądaniom, którego żadna przeglądarka nie może wysłać, więc może odrzucać Twoje żądania. Powiadom administratora.
reported-bus-frame = Komunikat na magistrali portalu był większy niż 1 MB i został pominięty. Rozmowy są wczytywane ponownie; powiadom administratora portalu.
reported-bus-rate = Komunikaty na magistrali portalu nadchodziły szybciej, niż można je było odczytać, i pominięto najstarsze. Rozmowy są wczytywane ponownie, a stany agentów mogą być nieaktualne; załaduj portal ponownie lub powiadom jego administratora.
reported-bus-agents = Magistrala portalu podaje ponad 20 000 agentów. Nadmiarowi nie są pokazywani; powiadom administratora portalu.
reported-too-large = Serwer przysłał więcej, niż ta strona może pomieścić, i nie zostało to wczytane. Odśwież; jeśli to się powtórzy, powiadom administratora.


## What went wrong
## What the value of a setting has to be. Words in quotation marks "…" and in braces are values of the interface and stay.

expected-milliseconds = liczba milisekund
expected-true-or-false = true lub false
expected-text = tekst
expected-channels = lista nazw kanałów
expected-object = obiekt
expected-agents = lista agentów
expected-agent = agent: { "{" }id, name, extension{ "}" }
expected-origin = źródło (origin), np. "https://portal.example"
expected-country = kod ISO 3166 kraju, którego plan numeracji jest znany, np. "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, druga wartość nie mniejsza od pierwszej


## What went wrong
## In place of the panel, or told to the portal around it, before or after the panel runs.

element-too-old = Ta przeglądarka jest za stara dla panelu supervisora: użyj Chrome lub Edge 114, Firefox 125, Safari 17 albo nowszej.
element-not-loaded = Nie udało się załadować panelu supervisora. Załaduj stronę ponownie; jeśli to nie pomoże, sprawdź, czy plik .wasm jest udostępniany obok supervisor-widget.js i czy zasady zabezpieczeń strony zezwalają na 'wasm-unsafe-eval'.
element-stopped = Panel supervisora przestał działać: mów tak, jakby wszyscy w Twojej rozmowie mogli Cię słyszeć, i załaduj stronę ponownie.
element-reload = Załaduj ponownie
element-closed = Połączenie zostało zamknięte.
element-sign-in = Wymagane jest zalogowanie: ustaw credentials.
element-cannot-connect = Nie można nawiązać połączenia: zobacz zdarzenie supervisor-error.
element-disposed = Widżet został usunięty na stałe.
element-removed = Widżet został wyjęty ze strony.
element-not-attached = Widżetu nie ma na żadnej stronie: dodaj go, a potem połącz.
element-config-not-plain = „{ $key }” muszą to być zwykłe dane: teksty, liczby, true, false, listy i obiekty. config nie został użyty; nadal obowiązuje to, co podano wcześniej.
element-locale-not-loaded = Nie udało się załadować słów języka „{ $locale }”. Zastępuje je angielski.
element-locale-incomplete = Słowa języka „{ $locale }” są niepełne. Angielski zastępuje: { $names }.


## Several items as one text
## How one more item is added to those before it.

listed-all = { $before } i { $item }
listed-any = { $before } lub { $item }
listed-each = { $before }, { $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } lub { $item }
       *[other] { $before }, { $item }
    }
