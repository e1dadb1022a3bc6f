### Words of the supervisor's panel, in English.
###
### The reader is a supervisor of a contact centre who listens in on calls of agents, coaches them
### and barges in. Use the terms that the desktops of Genesys and Cisco use in your language;
### locales/README.md lists those that matter. Call the reader what software of your language calls
### its users (“you”).
###
### Names of agents, groups and skills come from the contact centre: any script, any length. `$agent`
### may stand for a woman or a man.
###
### A message that is missing here is shown in English.


## The list of keys, opened from the menu of the view: a key, and what it does.

# Entry of the menu, and head of the list.
key-keyboard = Keyboard
key-hint = Tab leads to the list. Keys act on the row that has the focus.
key-sort-now = Sort now
key-rows = Row above or below
key-pages = One page up or down
key-ends = First or last row
key-into = To the buttons of the row
key-sideways = Between the buttons; fold or unfold a group
key-back = Back to the row
key-select = Select the agent
key-onward = From the search to the agents found
key-close = Close

# As written on the key of a keyboard of the language.
key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-enter = Enter
key-escape = Esc
key-space = Space


## Toolbar: the connection, the own phone
## Headings, names of regions and words on buttons.

label-supervisor = Supervisor
label-search-agents = Search agents

# State of the connection where there is a Cisco channel as well.
# $state (String): state of the connection, one of the messages `connection-…`
label-genesys = Genesys: { $state }

# $calls (String): `takes-calls`, `do-not-disturb` or `other`
# $phone (String): number and state of the phone; drawn apart from the words around it
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Your Genesys phone: { $phone } · You may get calls
        [do-not-disturb] Your Genesys phone: { $phone } · Do not disturb
       *[other] Your Genesys phone: { $phone }
    }

# $calls (String): `takes-calls`, `do-not-disturb` or `other`
# $phone (String): number and state of the phone; drawn apart from the words around it
label-your-phone =
    { $calls ->
        [takes-calls] Your phone: { $phone } · You may get calls
        [do-not-disturb] Your phone: { $phone } · Do not disturb
       *[other] Your phone: { $phone }
    }

# $number (String): a phone number
# $state (String): state of an agent, such as “Ready”
label-phone = { $number } { $state }

# $number (String): a phone number
# $state (String): state of an agent, such as “Ready”
# $time (String): a time of day, such as 10:42
label-phone-as-of = { $number } { $state }, as of { $time }

# Name of a menu with operations on the own phone.
label-phone-menu = Your phone

label-connect = Connect
label-refresh = Refresh
label-connecting = The panel is connecting. Wait a moment.

# Button beside an operation that did not work: asks for the same operation again.
label-retry = Retry

# Button of a notice: connects or reads again; nothing of an operation.
label-try-again = Try again

# Button that takes a card or a message away for good.
label-dismiss = Dismiss

# Button that takes a notice away.
label-hide = Hide

label-details = Details

# Button on a card: shows or hides what is not always needed.
label-more = More

# Heading above the cards of calls and sessions.
label-monitoring = Monitoring

label-nothing-monitored = Calls, SMS and chats that you monitor appear here. Choose how beside an agent.

# Name of the three switches on the card of a call.
label-monitoring-mode = Monitoring mode

label-messages = Messages
label-participants = Participants

# Data that the contact centre attaches to a call (“user data”).
label-attached-data = Attached data

label-data-is-cut = Some of it is left out: it is too long or too deep.
label-history = History of this call


## Toolbar: the connection, the own phone
## State of the connection to Genesys; short, always on the screen.

# Nobody has connected, or the supervisor disconnected.
connection-closed = Not connected

connection-connecting = Connecting
connection-live = Live
connection-reconnecting = Reconnecting
connection-offline = Offline
connection-sign-in-needed = Sign-in needed
connection-failed = Failed


## Toolbar: the connection, the own phone
## The Cisco channel, and the phone on which the supervisor listens.

cisco-status-name = Cisco
cisco-status-live = Cisco: Live
cisco-status-not-connected = Cisco: not connected

# $extension (String): number of the Cisco phone of the supervisor
cisco-status-signed-in-at = signed in at { $extension }

# $extension (String): number of the Cisco phone of the supervisor
# $time (String): a time of day, such as 10:42
cisco-status-signed-in-at-as-of = signed in at { $extension }, as of { $time }

# $extension (String): number of the Cisco phone of the supervisor
# $state (String): state of an agent, such as “Ready”
cisco-status-in-state = { $extension } { $state }

# $extension (String): number of the Cisco phone of the supervisor
# $state (String): state of an agent, such as “Ready”
# $time (String): a time of day, such as 10:42
cisco-status-in-state-as-of = { $extension } { $state }, as of { $time }

# $extension (String): number of the Cisco phone of the supervisor
cisco-status-phone = { $extension }

# $extension (String): number of the Cisco phone of the supervisor
# $time (String): a time of day, such as 10:42
cisco-status-phone-as-of = { $extension }, as of { $time }


## Notices above the list
## One sentence each, with what to do.

notice-not-reached = The contact centre cannot be reached yet.
notice-offline = Your computer has no network. The panel comes back by itself as soon as there is one.

# $user (String): name of the user who is signed in
notice-not-supervisor = You are signed in as { $user }, who has no supervisor role. Sign in as a supervisor, or ask your administrator for the role.

# $feature (String): name of a feature in the contact centre, in its own words
notice-feature-missing = Monitoring is off: your contact centre has not switched on “{ $feature }”. Ask your administrator for it; you still see your agents.

# $channels (String): names of channels, as one text
notice-channels-failed = Could not be logged in: { $channels }.

# $read (Number): how many were read
# $all (Number): how many there are in all
notice-incomplete = It told of { $read } of { $all } agents.

notice-slowed = The panel is open in another tab or window too, and this browser does not let them share one connection. What happens shows a few seconds late; close the other one if you do not need it.
notice-no-answer = The server does not answer. What you see may be old; the panel keeps trying.
notice-server-error = The server answers with an error. What you see may be old; the panel keeps trying.
notice-contact-lost = Contact with the server is lost. What you see may be old; the panel keeps trying.

# $count (Number): seconds
notice-next-try =
    { $count ->
        [0] Trying now…
        [one] Next try in { $count } second.
       *[other] Next try in { $count } seconds.
    }

notice-no-phone = Your phone is logged out: log it in to monitor.

# $why (String): the reason, in one or more whole sentences
notice-phone-failed = Your phone could not be logged in. { $why }

# $channel (String): name of a channel, such as “Voice”
notice-channel-in = { $channel }: logged in.

# $channel (String): name of a channel, such as “Voice”
# $why (String): the reason, in one or more whole sentences
notice-channel-out = { $channel }: not logged in. { $why }


## The list of agents
## The list as a whole, its menus, and the text where no row can be shown.

# $group (String): name of a group of agents
# $count (Number): how many of its agents are shown
list-group = { $group } ({ $count })

list-agents = Agents

# Beside the heading of the list or of a group.
# $count (Number): how many
list-on-calls =
    { $count ->
        [0] none on a call
        [one] { $count } on a call
       *[other] { $count } on calls
    }

# Button; rows keep their places until it is pressed.
# $count (Number): how many agents would move, come or go
list-sort-now = Sort now — { $count } moved

list-filter = Filter
list-view = View
list-roster-view = Roster view
list-order = Order
# Choices of the menu “View”. By work: calls first, then wrap-up, ready, not ready, logged out.
list-by-work = By work
list-by-name = By name
list-by-number = By number
list-by-time = By time in state
list-group-by-group = Group agents
list-columns = Columns
list-copy-link = Copy link to this view
list-reset-view = Reset view
list-link-copied = Link copied.
list-link-not-copied = The browser did not allow to copy the link.
list-options = Monitoring options
list-which-calls = Which calls to monitor
list-when-passed-on = When a call is passed on
list-which-sessions = Which SMS and chat sessions to monitor
list-all-calls = All calls
list-next-call-only = Next call only
list-follow-call = Follow the call
list-stay-with-agent = Stay with the agent
list-not-connected = No agents to show yet
list-not-connected-hint = They appear here as soon as you are connected.
list-loading = Reading your agents…

# $count (Number): how many were read so far
# $all (Number): how many there are in all
list-read = { $count } of { $all } agents read

list-failed = Your agents could not be read
list-failed-hint = What went wrong is said above. The panel tries again by itself.
list-no-groups = You supervise no agent group
list-no-groups-hint = Ask your administrator to make you supervisor of a group, then refresh.
list-no-members = Your groups have no agents yet
list-no-members-hint = Agents appear here as soon as they are added to a group of yours.


## The list of agents
## Heads of the columns; short.

column-name = Name
column-number = Number
column-state = State
column-time = Time
column-time-in-state = Time in state

# $column (String): name of a column
column-width-of = Width of { $column }

column-actions = Actions

# Below the head of the column with times.
# $time (String): a time of day, such as 10:42
column-known-at = as of { $time }


## The list of agents
## Filters, their chips, and how many agents fit.

filter-hide-logged-out = Hide logged out
filter-logged-out-hidden = Logged out hidden

filter-by-state = Agents by state
filter-nobody-in-state = Nobody is in this state now.
filter-all = All
# States that agents are counted by, each before a number: “On call 7”.
filter-on-call = On call
filter-ringing = Ringing
filter-on-hold = On hold
filter-over-limit = Over limit
filter-wrap-up = Wrap-up
filter-ready = Ready
filter-not-ready = Not ready
filter-logged-out = Logged out
filter-unknown = Unknown
filter-state = State
filter-group = Group
filter-channel = Channel
filter-skill = Skill
filter-no-skills = Skill: the contact centre tells of none
# Choices below a list of skills or groups: an agent needs all of them, or one is enough.
filter-all-of-these = All of these
filter-any-of-these = Any of these

# Before the names of several skills or groups: an agent needs all of them.
filter-all-of = all of

# Before the names of several skills or groups: one of them is enough.
filter-any-of = any of

# $kind (String): kind of a filter, such as “Skill”
# $what (String): what the filter lets through, such as the name of a skill
filter-remove = Remove filter: { $kind } { $what }

filter-in-use = Filters in use
filter-clear-all = Clear all
filter-clear-search = Clear search
filter-clear-filters = Clear filters
filter-filter-agents = Filter agents

# $count (Number): how many
filter-count = ({ $count })

filter-none-matches = No agent matches

# $count (Number): how many
filter-agents =
    { $count ->
        [one] { $count } agent
       *[other] { $count } agents
    }

# $count (Number): how many
# $all (Number): how many there are in all
filter-agents-of-all = { $count } of { $all } agents

# $count (Number): how many
filter-without-search =
    { $count ->
        [0] Without the search: no agent.
        [one] Without the search: { $count } agent.
       *[other] Without the search: { $count } agents.
    }

# $count (Number): how many
filter-without-filters =
    { $count ->
        [0] Without the filters: no agent.
        [one] Without the filters: { $count } agent.
       *[other] Without the filters: { $count } agents.
    }

filter-nobody = No agent matches.

# $search (String): what was typed into the search box
filter-nobody-found = Nobody matches “{ $search }”.

# $clauses (String): messages `clause-…`, as one text
filter-nobody-of = There are no agents { $clauses }.

# $search (String): what was typed into the search box
# $clauses (String): messages `clause-…`, as one text
filter-nobody-found-of = Nobody matches “{ $search }” among agents { $clauses }.


## The list of agents
## Clauses about agents, listed in `filter-nobody-of` and `filter-nobody-found-of`.

# $states (String): states of agents such as “On a call or Ready”
clause-who-are = who are { $states }

# $groups (String): names of groups, as one text
clause-in-groups = in { $groups }

# $channels (String): names of channels, as one text
clause-on-channels = logged in on { $channels }

# $skills (String): names of skills, as one text
clause-with-skills = with the skill { $skills }

clause-over-limit = who are over the limit of their state
clause-not-logged-out = who are not logged out


## The list of agents
## The row of an agent. Parts of a row are read out one after another.

# In place of the name of an agent whose name is not known.
row-some-agent = another agent

row-unknown = Unknown
row-logged-out = Logged out
row-on-call = On call
row-ready = Ready

# Work after a call: the term of Genesys and Cisco.
row-wrap-up = Wrap-up

# State of an agent who takes no calls: the term of Genesys and Cisco.
row-not-ready = Not Ready

row-logged-in = Logged in
row-on-hold = On hold

# Read out: contact is lost, and what the row says may be old.
row-last-known = last known

# Read out beside the time in a state: over the first limit.
row-long = longer than expected

# Read out beside the time in a state: over the second limit.
row-too-long = far too long

# $count (Number): minutes
row-minutes-ago = as of { $count } min ago

# $count (Number): hours
row-hours-ago = as of { $count } h ago

# $count (Number): seconds
row-at-least-seconds =
    { $count ->
        [one] At least { $count } second: nobody saw it begin.
       *[other] At least { $count } seconds: nobody saw it begin.
    }

# $count (Number): minutes
row-at-least-minutes =
    { $count ->
        [one] At least { $count } minute: nobody saw it begin.
       *[other] At least { $count } minutes: nobody saw it begin.
    }

# $count (Number): hours
row-at-least-hours =
    { $count ->
        [one] At least { $count } hour: nobody saw it begin.
       *[other] At least { $count } hours: nobody saw it begin.
    }

# $operation (String): word on the button of an operation, such as “Barge in”
row-after-this-call = After this call: { $operation }

# Something was asked for and is not confirmed yet.
row-waiting = Asking…

# A badge of a row, beside the name: no longer than 18 letters, or the mode is cut.
# $mode (String): `listen-in`, `coach` or `barge-in`
row-next-call =
    { $mode ->
        [listen-in] Next call: listen
        [coach] Next call: coach
       *[barge-in] Next call: barge in
    }

# The call of the agent rings at the reader’s own phone.
row-ringing-you = Ringing you

# How the reader monitors the agent now.
# $mode (String): `listen-in`, `coach` or `barge-in`
row-monitoring =
    { $mode ->
        [listen-in] Listening
        [coach] Coaching
       *[barge-in] Barged in
    }

# $supervisor (String): name of a supervisor
row-monitored-by = Monitored by { $supervisor }

row-monitored-by-other = Monitored by another supervisor
row-voice = Voice
row-chat = Chat
row-email = E-mail
row-sms = SMS

# $channel (String): name of a channel, such as “Voice”
# $state (String): state of an agent, such as “Ready”
row-on-channel = { $channel }: { $state }

# The agent is on a call; the state is the one that comes after it.
# $channel (String): name of a channel, such as “Voice”
# $state (String): state of an agent, such as “Ready”
row-on-channel-busy = { $channel }: on call, { $state } after it

# Head of the menu entries that change the state of an agent on every channel at once.
row-all-channels = All channels

# $channel (String): name of a channel, such as “Voice”
# $state (String): state of an agent, such as “Ready”
# $operation (String): word on the button of an operation, such as “Barge in”
row-on-channel-asked = { $channel }: { $state }, asked for: { $operation }


## The list of agents
## Who needs attention, in one line above the list.

# Name of the line.
attention-name = Attention

# $count (Number): how many agents
attention-over-limit = { $count } over limit

# $count (Number): how many agents
attention-stale = { $count } with old data

# Button: goes to this agent.
# $agent (String): name of an agent
attention-next = Next: { $agent }

# Read out when one agent comes into the list.
# $agent (String): name of an agent
attention-came = Needs attention: { $agent }

# Read out when several come into the list.
# $count (Number): how many agents
attention-came-many =
    { $count ->
        [one] 1 agent needs attention
       *[other] { $count } agents need attention
    }


## The list of agents
## State of a Cisco agent, or of the supervisor; terms of Cisco Finesse.

cisco-state-logged-out = Logged out
cisco-state-not-ready = Not Ready
cisco-state-ready = Ready
cisco-state-call-coming-in = Call coming in
cisco-state-looking-at-call = Looking at a call
cisco-state-on-call = On call
cisco-state-on-hold = On hold
cisco-state-wrap-up = Wrap-up
cisco-state-unknown = Unknown


## The list of agents
## SMS and chat, and the ways to monitor them.

# The medium on its own, as a heading.
# $medium (String): `smssession` or `chat`
medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Chat
    }

# Name of the card of a session.
# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
medium-with =
    { $medium ->
        [smssession] SMS with { $agent }
       *[chat] Chat with { $agent }
    }

medium-monitor = Monitor
medium-coach = Coach
medium-barge-in = Barge in
medium-all-sessions = All sessions
medium-next-session = Next session only


## The list of agents
## SMS and chat in the row and the menu of an agent.

# Something was asked for and is not confirmed yet; after the name of the medium.
session-row-waiting = asking…

# $mode (String): name of a mode of monitoring, such as “Listen in”
session-row-next-only = { $mode }, next only

# How the sessions of an agent are monitored, after the name of the medium.
# $mode (String): `listen-in`, `coach` or `barge-in`
session-row-how =
    { $mode ->
        [listen-in] reading along
        [coach] coaching
       *[barge-in] barged in
    }

# $count (Number): how many
session-row-unread = { $count } new

# $medium (String): `smssession` or `chat`
# $what (String): how they are monitored, how many there are and how many messages are new
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] Chat { $what }
    }

# $medium (String): `smssession` or `chat`
# $how (String): how they are monitored, such as “Coach”
session-row-remembered =
    { $medium ->
        [smssession] SMS: { $how }
       *[chat] Chat: { $how }
    }

# A button and an entry: reads along in a session that is in progress.
# $medium (String): `smssession` or `chat`
# $customer (String): name of the customer, or “the customer”
session-row-read =
    { $medium ->
        [smssession] Read SMS with { $customer }
       *[chat] Read chat with { $customer }
    }

# $read (String): the button’s words without the time, such as “Read SMS with Mara Holm”
# $time (String): a time of day, such as 10:42
session-row-read-since = { $read } · since { $time }

# In place of a name that the server does not tell.
session-row-the-customer = the customer

# $medium (String): `smssession` or `chat`
session-row-reading =
    { $medium ->
        [smssession] Reading the SMS sessions…
       *[chat] Reading the chat sessions…
    }

# $medium (String): `smssession` or `chat`
session-row-none-in-progress =
    { $medium ->
        [smssession] No SMS in progress.
       *[chat] No chat in progress.
    }

# $medium (String): `smssession` or `chat`
# $why (String): the reason, in one or more whole sentences
session-row-not-read =
    { $medium ->
        [smssession] SMS in progress could not be read. { $why }
       *[chat] Chat in progress could not be read. { $why }
    }

# $medium (String): `smssession` or `chat`
session-row-no-answer =
    { $medium ->
        [smssession] SMS in progress could not be read: the server did not answer.
       *[chat] Chat in progress could not be read: the server did not answer.
    }


## Operations: buttons and menus
## Words on buttons; short.

# Silent monitoring: neither agent nor caller hears the supervisor.
operation-word-listen-in = Listen in

# Whisper coaching: only the agent hears the supervisor.
operation-word-coach = Coach

# Barge-in: agent and caller hear the supervisor.
operation-word-barge-in = Barge in

# Short for “Stop monitoring”.
operation-word-stop = Stop

operation-word-stop-monitoring = Stop monitoring
operation-word-mute-agent = Mute agent
operation-word-unmute-agent = Unmute agent
operation-word-answer = Answer
operation-word-leave-call = Leave call
operation-word-ready = Ready
operation-word-not-ready = Not Ready
operation-word-not-ready-and-listen = Go Not Ready and listen
operation-word-log-out = Log out
operation-word-do-not-disturb = Do not disturb
operation-word-allow-calls = Allow calls
operation-word-log-in-phone = Log in phone

# Reads along in SMS or chat, seen by nobody.
operation-word-monitor = Monitor

# Enters a session that is in progress.
operation-word-read = Read

operation-word-accept = Accept
operation-word-leave = Leave
operation-word-send = Send

# Button: monitors this agent in place of another one.
# $operation (String): word on the button of an operation, such as “Barge in”
operation-word-instead = { $operation } instead


## Operations: buttons and menus
## Accessible names of buttons and menus.

# Not on the screen: read out for a button that shows a drawing.
# $agent (String): name of an agent
operation-control-listen-in = Listen in to { $agent }

# $agent (String): name of an agent
operation-control-coach = Coach { $agent }

# $agent (String): name of an agent
operation-control-barge-in = Barge in on { $agent }

# $agent (String): name of an agent
operation-control-stop-monitoring = Stop monitoring { $agent }

# $agent (String): name of an agent
operation-control-not-ready-and-listen = Go Not Ready and listen in to { $agent }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-control-monitor-sessions =
    { $medium ->
        [smssession] Monitor SMS of { $agent }
       *[chat] Monitor chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-control-coach-sessions =
    { $medium ->
        [smssession] Coach SMS of { $agent }
       *[chat] Coach chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Barge in on SMS of { $agent }
       *[chat] Barge in on chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-control-stop-sessions =
    { $medium ->
        [smssession] Stop monitoring SMS of { $agent }
       *[chat] Stop monitoring chat of { $agent }
    }

# $agent (String): name of an agent
operation-control-actions-for = Actions for { $agent }

# $agent (String): name of an agent
operation-control-messages-of = Messages of { $agent }

# $agent (String): name of an agent
operation-control-state-of = State of { $agent }

# $agent (String): name of an agent
operation-control-monitor-instead = Monitor { $agent } instead

operation-control-next-call = Next call
operation-control-entry-gone = This is not on offer any more.

# Description of the button “Leave call”.
operation-tip-leave-call = Only this call; you stay on for the next one.

# Description of the button “Stop monitoring” on the card of a call.
operation-tip-stop-calls = This call and later ones.

# Description of the button “Leave” on the card of an SMS or chat session.
operation-tip-leave-session = Only this session; you stay on for the next one.

# Description of the button “Stop monitoring” on the card of an SMS or chat session.
operation-tip-stop-sessions = This session and later ones.


## Why a control is off, and what to do about it
## Why a control is off: read out as the description of the control.

reason-not-connected = Not connected. Works again as soon as the panel says Live.
reason-signed-out = You are signed out. Sign in first.
reason-not-supervisor = Your user has no supervisor role. Ask your administrator for it.

# $feature (String): name of a feature in the contact centre, in its own words
reason-feature-missing = Your contact centre has not switched on “{ $feature }”. Ask your administrator for it.

# $what (String): the operation, as in `operation-asked-…`
reason-waiting = Waiting for confirmation: { $what }. This comes back as soon as the answer is there.

reason-not-offered = The server does not offer this now. Another supervisor may be monitoring; try again in a moment.

# $agent (String): name of an agent
reason-leaves = Leaves { $agent } first.

# $agent (String): name of an agent
reason-listening = You are monitoring { $agent }, and one agent at a time is possible. Stop monitoring { $agent } first.

reason-listening-already = You are listening in already.
reason-coaching-already = You are coaching already.
reason-barged-in-already = You have barged in already.
reason-monitoring-already = You are monitoring already.
reason-in-session-already = You are in this session already.

# $mode (String): name of a mode of monitoring, such as “Listen in”
reason-next-call-already = The next call begins with { $mode } already.

reason-after-this-call = Changing it now would end the call that you are on. Choose it when this call is over.
reason-nothing-written = Nothing is written yet.
reason-not-read-now = Those for whom it was written would not be the ones to read it now.
reason-agent-logged-out = The agent is logged out. Wait until the agent logs in.
reason-no-active-device = Your own phone is not logged in. Log it in, then refresh this panel.
reason-no-way-back-to-coach = You can coach from the next call on. Choose Coach under “Next call”.
reason-mute-needs-barge-in = The agent can be muted only while everybody hears you. Barge in first.
reason-on-hold = The call is on hold. Wait until the agent takes it back.
reason-not-answered = The call is not answered yet. Answer it first.

# $supervisor (String): name of a supervisor
reason-another-supervisor = { $supervisor } is monitoring this agent, and one supervisor at a time is possible. Try again in a moment.

reason-some-supervisor = Another supervisor is monitoring this agent, and one at a time is possible. Try again in a moment.
reason-in-state-already = This is the state already.
reason-sip-cluster = Your telephony can follow whole calls only.


## Why a control is off, and what to do about it
## Why a control of a Cisco agent is off.

cisco-reason-not-connected = The portal's message bus is not connected, so nothing could be asked for. Wait, or reload the portal.
cisco-reason-no-own-address = The portal does not tell your Cisco phone or user name. Ask its administrator to set them.
cisco-reason-signed-out = You are not signed in at your Cisco phone. Sign in first.

# $extension (String): number of the Cisco phone of the supervisor
cisco-reason-signed-in-elsewhere = You are signed in at { $extension }, and this panel was set up for another phone. Sign in there, or tell your administrator.

cisco-reason-waiting = Waiting for confirmation of what was asked for before.
cisco-reason-already-monitoring = You are listening in already.

# $state (String): state of an agent, such as “Ready”
cisco-reason-not-not-ready = You are { $state }, and have to be Not Ready to listen in. Choose “Go Not Ready and listen” beside this.

cisco-reason-own-call = You are on a call yourself. Finish it first.
cisco-reason-not-in-team = This agent is in a team that you do not supervise.
cisco-reason-agent-signed-out = The agent is logged out. Wait until the agent logs in.
cisco-reason-on-hold = The call is on hold. Wait until the agent takes it back.
cisco-reason-no-call = The agent is not on a call. Wait for the next one.
cisco-reason-no-agent-address = The phone of this agent is not known. It is told when the agent signs in.
cisco-reason-same-address = This agent has the same phone as you.
cisco-reason-monitoring-call = The agent is listening to somebody else, and that cannot be listened to.
cisco-reason-not-allowed = The contact centre does not allow this for the agent now.
cisco-reason-no-call-id = The call that you listen by was not seen yet, so it cannot be ended from here. Hang up on your desk phone.
cisco-reason-not-listening = Only a call that you listen to can be entered. Listen in first.
cisco-reason-already-in-call = You are in the call already.
cisco-reason-already-in-state = This is the state already.
cisco-reason-agent-busy = The agent is on a call, or about to be. Wait until it is over.
cisco-reason-after-call = This is asked for already, and happens after the call.


## The question before an operation
## The dialog before an operation that others notice or that cannot be undone.

# $what (String): the operation, as in `operation-asked-…`
question-do-it = { $what }?

# $agent (String): name of an agent
question-barge-in = Barge in on { $agent }?

# $agent (String): name of an agent
question-dismiss-unsent = Dismiss the session with { $agent }?

question-unsent-is-lost = What you wrote in it was not sent, and will be lost.

# $agent (String): name of an agent
question-everybody-hears-and-back = Everybody will hear you: { $agent } and the caller. You can step back to listening in at any time.

# $agent (String): name of an agent
question-everybody-hears = Everybody will hear you: { $agent } and the caller.

# $agent (String): name of an agent
question-everybody-hears-next = Everybody will hear you as soon as the next call of { $agent } begins. Later calls begin with Listen in, unless you choose Barge in for them, too.

# $agent (String): name of an agent
question-everybody-reads = Everybody will read what you write: { $agent } and the customer.

question-written-for-agents = You began to write this while only agents would have read it.
question-ends-for-customer = No other agent is in this session: it will end for the customer.
question-no-way-back = There is no way back to coaching on this call but leaving it and coming back, where the server allows that.

# $agent (String): name of an agent
question-logs-out-now-or-later = { $agent } will be logged out: now, or after the call.

# $agent (String): name of an agent
# $duration (String): minutes and seconds, such as 04:12
question-logs-out-on-call = { $agent } is on a call ({ $duration }), and will be logged out: now, or after the call.

# $agent (String): name of an agent
question-logs-out = { $agent } will be logged out and get no more calls.

# $agent (String): name of an agent
# $heard (String): whether the agent hears the supervisor now, “yes” or “no”
question-leaves =
    { $heard ->
        [yes] You leave { $agent }, who hears you now.
       *[no] You leave { $agent }.
    }

question-cancel = Cancel


## Cards of calls
## Facts about a call.

# Name of the card of a call.
# $agent (String): name of an agent
call-with = Call with { $agent }

# In the title of a card, after the name of the agent and “↔”: the caller’s number is withheld.
call-unknown-caller = unknown caller

call-internal = Internal call
call-inbound = Inbound call
call-outbound = Outbound call
call-consultation = Consultation
call-on-hold = On hold
call-recorded = Recorded
call-recording-paused = Recording paused
call-not-recorded = Not recorded
call-ends-with-this = Monitoring ends by itself with this call.
call-steps-back = When this call is over, the panel asks for Listen in with the next one.

# $mode (String): name of a mode of monitoring, such as “Listen in”
call-next-begins-with = The next call begins with: { $mode }.

# $agent (String): name of an agent
call-leaves-with-agent = When { $agent } passes it on, you leave it as well.

call-recovered = Found again after contact with the server was lost.
call-found-on-load = Under way since before you opened this page.

# $agent (String): name of an agent
call-passed-on = { $agent } passed this call on, and you stayed on it.

call-agent = agent
call-other-agent = another agent
call-other-supervisor = another supervisor
call-caller = caller
call-called = the one called
call-participant = participant

# $count (Number): how many rows there are
call-attached-data = Attached data ({ $count })

call-mode-unknown = The server does not tell the mode any more
call-agent-muted = Agent muted
call-agent-unmuted = Agent unmuted
call-put-on-hold = Put on hold
call-taken-back = Taken back from hold

# $from (String): name of the agent who passed the call on
# $to (String): name of the agent to whom the call was passed on
call-passed-on-by-to = Passed on by { $from } to { $to }

call-found-again = Found again after contact was lost

# $duration (String): minutes and seconds, such as 04:12
# $time (String): a time of day, such as 10:42
call-lasted-as-of = { $duration } as of { $time }

# $what (String): a fact or the name of a mode
call-last-known = Last known: { $what }

# How long the call has lasted.
# $time (String): minutes and seconds, such as 04:12; drawn apart from the words around it
call-clock = Call { $time }

# How long the reader has been on the call; stands after `call-clock`.
# $time (String): minutes and seconds, such as 04:12; drawn apart from the words around it
call-your-clock = you { $time }


## Cards of calls
## Who hears the supervisor now: the most important sentence of a card.

hearing-silent = You are silent: nobody hears you.

# $agent (String): name of an agent
hearing-only-agent = Only { $agent } hears you. The caller does not.

hearing-everybody = Everybody hears you.

# $agent (String): name of an agent
hearing-agent-muted = { $agent } is muted: the caller hears only you.

hearing-ended = Call ended.
hearing-returning = Leaving and coming back as coach… Until you are back, speak as if everybody could hear you.
hearing-ringing = Your phone is ringing. Answer it to join; until then nobody hears you.

# $agent (String): name of an agent
hearing-held = On hold: until { $agent } takes the call back, do not count on being heard.

# $what (String): the operation, as in `operation-asked-…`
hearing-changing = Asked for, not confirmed yet: { $what }. Until then, speak as if everybody could hear you.

hearing-unknown = The server does not say who hears you. Speak as if everybody could.

# $who (String): who hears or reads the supervisor: `nobody`, `agent`, `everybody`; `next`: nobody before the next call; or `unknown`
strip-hears =
    { $who ->
        [nobody] silent
        [agent] the agent hears you
        [everybody] everybody hears you
        [next] waiting
       *[unknown] you may be heard
    }

# $who (String): who sees the supervisor in an SMS or chat: `nobody`, `agent`, `everybody` or `unknown`
strip-sees =
    { $who ->
        [nobody] unseen
        [agent] the agent sees you
        [everybody] everybody sees you
       *[unknown] you may be seen
    }

# $known (String): one of the messages `heard-…`
hearing-last-known = Contact lost. { $known } Speak as if everybody could hear you. To leave now, hang up your phone.


## Cards of calls
## Who heard the supervisor when contact was lost.

# $time (String): a time of day, such as 10:42
heard-ringing = At { $time } your phone was ringing; that may have changed.

# $time (String): a time of day, such as 10:42
heard-held = At { $time } the call was on hold; that may have changed.

# $time (String): a time of day, such as 10:42
# $what (String): the operation, as in `operation-asked-…`
heard-changing = At { $time } this was asked for and not confirmed: { $what }; that may have changed.

# $time (String): a time of day, such as 10:42
# $agent (String): name of an agent
heard-agent-muted = At { $time } { $agent } was muted and the caller heard only you; that may have changed.

# $time (String): a time of day, such as 10:42
heard-silent = At { $time } you were silent; that may have changed.

# $time (String): a time of day, such as 10:42
# $agent (String): name of an agent
heard-only-agent = At { $time } only { $agent } heard you; that may have changed.

# $time (String): a time of day, such as 10:42
heard-everybody = At { $time } everybody heard you; that may have changed.

# $time (String): a time of day, such as 10:42
heard-unknown = At { $time } the server did not say who heard you; that may have changed.


## Cards of calls
## What caller, agent and supervisor hear. `$whom` stands below the words before it; the words after it are read out and not seen.

hears-the-agent = the agent
hears-the-caller = the caller
hears-caller-and-you = the caller and you
hears-agent-and-you = the agent and you
hears-you = you
hears-both = both

# “Caller hears” stands above “the agent”; the rest is read out only.
# $whom (String): what is heard, such as “the agent”; drawn apart from the words around it
hears-caller-hears = Caller hears { $whom }.

# $agent (String): name of an agent; drawn apart from the words around it
# $whom (String): what is heard, such as “the agent”; drawn apart from the words around it
hears-agent-hears = { $agent } hears { $whom }.

# $whom (String): what is heard, such as “the agent”; drawn apart from the words around it
hears-you-hear = You hear { $whom }.


## Cards of calls
## A call that is waited for.

# $agent (String): name of an agent
waiting-for-call = Waiting for the next call of { $agent }

# $time (String): a time of day, such as 10:42
# $agent (String): name of an agent
waiting-was-for-call = At { $time } you were waiting for the next call of { $agent }

waiting-everybody-at-once = Next call: everybody will hear you at once.

# $agent (String): name of an agent
waiting-agent-at-once = Next call: { $agent } will hear you at once.

waiting-will-listen-in = You will listen in silently.
waiting-will-coach = You will coach: only the agent will hear you.
waiting-will-barge-in = You will be barged in: everybody will hear you.
waiting-phone-joins = Your phone will join it.
waiting-ends-by-itself = Monitoring ends by itself after that call.
waiting-goes-on = Monitoring goes on until you stop it.
waiting-leaves-with-agent = When the agent passes a call on, you leave it as well.
waiting-agent-is-out = The agent is logged out, so no call can come before the agent logs in.
waiting-without-you = The call that the agent is on now goes on without you.
waiting-step-back-asked = The panel has asked for Listen in; that is not confirmed yet.
waiting-stepped-back = Next call begins with Listen in: the panel asked for it after you had barged in.
waiting-step-back-unconfirmed = The panel asked for Listen in after you had barged in, and that is not confirmed.
waiting-may-have-begun = Contact lost. A call may have begun since, with your phone on it. Speak as if everybody could hear you. To leave now, hang up your phone.

# $mode (String): name of a mode of monitoring, such as “Listen in”
waiting-may-have-begun-in = Contact lost. A call may have begun since, with your phone on it ({ $mode }). Speak as if everybody could hear you. To leave now, hang up your phone.


## Cards of calls
## Why a monitored call ended.

ending-over = The call is over, or your phone was hung up.
ending-over-or-passed-on = The call is over, or the agent passed it on; you follow the agent, not the call.
ending-gone-meanwhile = It ended for you while contact with the server was lost.
ending-agent-left = The agent is no longer on it: it was ended or transferred.
ending-unknown = Nothing says why.

# $agent (String): name of an agent
ending-left-goes-on = You left it. { $agent } may still be on it.

# $agent (String): name of an agent
ending-stopped-goes-on = You stopped monitoring. { $agent } may still be on it.

# $agent (String): name of an agent
ending-device-inactive-goes-on = Your own phone was logged out. { $agent } may still be on it.

# $agent (String): name of an agent
ending-device-replaced-goes-on = You have another phone now. { $agent } may still be on it.

ending-you-left = You left the call.
ending-monitoring-ended = Monitoring ended.
ending-agent-gone = The agent is no longer on the call.
ending-call-gone = The call is gone.
ending-ended-for-you = Call ended for you.


## Cards of calls
## Why monitoring ended.

# Head of a card.
# $agent (String): name of an agent
ended-heading = Monitoring of { $agent } has ended

ended-by-you = You stopped it.
ended-next-call-over = It was for one call only, and that call is over.
ended-agent-logged-out = The agent has logged out.
ended-device-inactive = Your own phone was logged out. Log it in to monitor again.
ended-wrong-agent = The phone that was monitored is another agent's, so the panel stopped it. Look where the agent is logged in, then try again.
ended-device-replaced = You have another phone now. Monitor again from there.
ended-unknown = The server does not say why: another page of yours, or your contact centre, may have ended it.


## Cards of calls
## A call of a Cisco agent: the audio is on the desk phone of the supervisor.

# $known (String): one of the messages `heard-…`
cisco-card-bus-gone = The portal's message bus is gone. { $known }

cisco-card-requested = Asked for, not confirmed yet. Your desk phone will go off the hook by itself.
cisco-card-unconfirmed = Not confirmed in time. It may have begun all the same: look at your desk phone.

# $agent (String): name of an agent
cisco-card-held = On hold: there is no audio for now. It comes back when { $agent } takes the call back.

# $agent (String): name of an agent
cisco-card-agent-left = { $agent } is no longer on the call.

cisco-card-not-from-here = It was not begun from this page.
cisco-card-speak-as-if-heard = Speak as if everybody could hear you. To leave now, hang up your desk phone.
cisco-card-hang-up = If it rings or is off the hook, hang up there, or try again.
cisco-card-audio = The audio is on your desk phone.

# $agent (String): name of an agent
cisco-card-stopped = You stopped monitoring. { $agent } may still be on the call.

cisco-card-ended-or-transferred = It was ended or transferred.
cisco-card-signed-out = You signed out of your phone.
cisco-card-gone = The call that you listened by is gone.


## Cards of SMS and chat
## Facts about a session, its participants.

session-invited = You are invited
session-accepted = Accepted
session-in-progress = In progress
session-waits-for-agent = The customer waits for an agent
session-ended = Ended
session-ended-meanwhile = It ended while contact with the server was lost.
session-ended-before-joining = It ended before you were in it.
session-left-alone = You left it, and no other agent was in it.
session-left = You left it.
session-over-or-queued = It is over, or it was put into a queue and may come back from there.
session-over-for-you = It is over for you, while others may go on with it.
session-unexplained = It came although this page remembers no monitoring of the agent. Stop monitoring if no more are to come.
session-was-the-one = It was the one session to monitor: no other one will come.
session-entered = You entered it while it went on.

# $mode (String): name of a mode of monitoring, such as “Listen in”
session-next-begins-with = The next session begins with: { $mode }.

session-you = you
session-agent = agent
session-other-agent = another agent
session-other-supervisor = another supervisor
session-customer = customer
session-seen-by-everyone = seen by everyone
session-seen-by-agents = seen by agents
session-seen-by-supervisors = seen by supervisors only


## Cards of SMS and chat
## Who sees the supervisor in a session and reads what the supervisor writes: the most important sentence of a card.

seeing-other-supervisors = Nobody sees you but other supervisors. You read along silently.
seeing-nobody = Nobody sees you. You read along silently.
seeing-only-agents = Only the agents see you and read what you write. The customer does not.

# $agent (String): name of an agent
seeing-only-agent = Only the agent sees you: { $agent } reads what you write, the customer does not.

seeing-everyone = Everyone sees you and reads what you write, the customer too.
seeing-invited = You are invited. Until you are in the session, neither the agent nor the customer sees you.

# $what (String): the operation, as in `operation-asked-…`
seeing-changing = Asked for, not confirmed yet: { $what }. Until then, write as if everyone could read it.

seeing-unknown = The server does not say who sees you. Write as if everyone could read it.
seeing-ended = Session ended.

# $time (String): a time of day, such as 10:42
seeing-was-invited = Contact lost. At { $time } you were invited, and not in the session; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.

# $time (String): a time of day, such as 10:42
# $what (String): the operation, as in `operation-asked-…`
seeing-was-changing = Contact lost. At { $time } this was asked for and not confirmed: { $what }; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.

# $time (String): a time of day, such as 10:42
seeing-was-silent = Contact lost. At { $time } you read along silently; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.

# $time (String): a time of day, such as 10:42
seeing-were-only-agents = Contact lost. At { $time } only agents saw you and read what you wrote; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.

# $time (String): a time of day, such as 10:42
seeing-was-everyone = Contact lost. At { $time } everyone saw you and read what you wrote; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.

# $time (String): a time of day, such as 10:42
seeing-was-unknown = Contact lost. At { $time } the server did not say who saw you; that may have changed. Reckon with being seen. Nothing you write is sent before contact is back.


## Cards of SMS and chat
## A session that is waited for.

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
session-awaited-next =
    { $medium ->
        [smssession] Waiting for the next SMS of { $agent }
       *[chat] Waiting for the next chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $time (String): a time of day, such as 10:42
# $agent (String): name of an agent
session-awaited-was-next =
    { $medium ->
        [smssession] At { $time } you were waiting for the next SMS of { $agent }
       *[chat] At { $time } you were waiting for the next chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $mode (String): name of a mode of monitoring, such as “Listen in”
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Contact lost. A session may have begun since ({ $mode }): in SMS reckon with being seen. It is shown when contact is back.
       *[chat] Contact lost. A session may have begun since ({ $mode }): in chat reckon with being seen. It is shown when contact is back.
    }

session-awaited-will-read-along = You will read along unseen.
session-awaited-will-coach = You will coach: only the agent will see you.
session-awaited-will-barge-in = You will be barged in: everyone will see you.
session-awaited-ends-by-itself = Monitoring ends by itself after that session.
session-awaited-remembered-from-before = Only this page knows, from before it was loaded again; after signing in elsewhere choose it again.
session-awaited-remembered = Only this page knows; after signing in elsewhere choose it again.


## Cards of SMS and chat
## The transcript.

session-line-you = You
session-line-system = System

# $name (String): name of somebody in the session
session-line-joined = { $name } joined

# $name (String): name of somebody in the session
session-line-left = { $name } left

# $name (String): name of somebody in the session
session-line-rejoined = { $name } rejoined

# $name (String): name of somebody in the session
session-line-sent-address = { $name } sent an address

session-line-notice = notice

# After the name of the writer: nobody else reads it.
# $agent (String): name of an agent
session-line-only-agent = only { $agent } sees this

session-line-to-agents = to agents only
session-line-to-supervisors = to supervisors only
session-line-cut = too long to be shown whole

# $name (String): name of somebody in the session
session-line-is-typing = { $name } is typing…

# $names (String): several names, as one text
session-line-are-typing = { $names } are typing…

# $count (Number): how many
session-line-caught-up =
    { $count ->
        [0] To the newest message
        [one] { $count } new message
       *[other] { $count } new messages
    }

# $why (String): the reason, in one or more whole sentences
session-line-not-read = What was written could not be read. { $why }

session-line-may-lack = Some messages may be missing here. Read them in the contact centre's own records before you rely on it.

# $time (String): a time of day, such as 10:42
session-line-up-to = Messages up to { $time }. Later ones come when contact is back.

session-line-reading-earlier = Reading earlier messages…
session-line-earlier-not-read = They could not be read. Try again.
session-line-no-more-shown = There are more, and no more can be shown.
session-line-earlier = Earlier messages
session-line-messages = Messages


## Cards of SMS and chat
## The box to write in, and messages that are under way.

compose-to-agent = Message to agent
compose-to-everyone = Message to everyone
compose-keys = Enter sends, Shift+Enter begins a new line.
compose-nothing-is-sent = Contact is lost: nothing is sent now, and who would read this may have changed.
compose-agents-read = The agents read this; the customer does not.

# $agent (String): name of an agent
compose-agent-reads = { $agent } reads this; the customer does not.

# $agent (String): name of an agent
compose-everyone-reads = Everyone reads this: { $agent } and the customer.

compose-begun-for-agents = You began it while only agents would have read it; you will be asked before it is sent.
compose-had-written = You had written this and not sent it:
compose-have-written = You have written this and not sent it; coach or barge in to send it:

# $state (String): how far the message has come, one whole sentence
compose-sent-to-agents = To agents. { $state }

# $state (String): how far the message has come, one whole sentence
compose-sent-to-everyone = To everyone. { $state }

compose-sending = Sending…

# $why (String): the reason, in one or more whole sentences
compose-not-sent = Not sent. { $why }

compose-not-seen = Not seen in the session yet. It may have arrived: sent again, it may come twice.
compose-not-in-session = Not in the session yet
compose-discard = Discard


## What became of an operation
## An operation that did not work, or was not confirmed.

# $what (String): the operation, as in `operation-asked-…`
# $why (String): the reason, in one or more whole sentences
operation-trouble-did-not-work = Did not work: { $what }. { $why }

# $what (String): the operation, as in `operation-asked-…`
operation-trouble-not-confirmed = No answer yet for “{ $what }”. It may still work: look whether it did before you try again.

# $operation (String): word on the button of an operation, such as “Barge in”
# $why (String): the reason, in one or more whole sentences
operation-trouble-row-did-not-work = { $operation } did not work. { $why }

# $operation (String): word on the button of an operation, such as “Barge in”
operation-trouble-row-not-confirmed = { $operation }: no answer yet. It may still work: look before you try again.

# $supervisor (String): name of a supervisor
operation-trouble-other-is-monitoring = { $supervisor } is monitoring.

operation-trouble-left-and-stopped = You have left the call, and monitoring was stopped for it.
operation-trouble-left = You have left the call.


## What became of an operation
## An operation that was asked for. Stands alone, before a question mark, and after a colon in other messages.

# $agent (String): name of an agent
operation-asked-switch-to-listen-in = Switch to listening in on { $agent }

# $agent (String): name of an agent
operation-asked-switch-to-coach = Switch to coaching { $agent }

# $agent (String): name of an agent
operation-asked-switch-to-barge-in = Switch to barging in on { $agent }

# $agent (String): name of an agent
operation-asked-mute-agent = Mute { $agent }

# $agent (String): name of an agent
operation-asked-unmute-agent = Unmute { $agent }

# $agent (String): name of an agent
operation-asked-answer = Answer the call of { $agent }

# $agent (String): name of an agent
operation-asked-leave-call = Leave the call of { $agent }

# The agent is to be set to Ready.
# $agent (String): name of an agent
operation-asked-ready = Ready for { $agent }

# $agent (String): name of an agent
operation-asked-not-ready = Not Ready for { $agent }

# $agent (String): name of an agent
operation-asked-log-out = Log out { $agent }

# $agent (String): name of an agent
operation-asked-do-not-disturb = Do not disturb on { $agent }

# $agent (String): name of an agent
operation-asked-allow-calls = Allow calls on { $agent }

# $agent (String): name of an agent
operation-asked-log-in-phone = Log in the phone { $agent }

# $agent (String): name of an agent
operation-asked-monitor = Monitor the messages of { $agent }

# $agent (String): name of an agent
operation-asked-read = Read a session of { $agent }

# $agent (String): name of an agent
operation-asked-accept = Accept a session of { $agent }

# $agent (String): name of an agent
operation-asked-switch-to-monitor = Switch to monitoring { $agent }

# $agent (String): name of an agent
operation-asked-leave = Leave a session of { $agent }

# $agent (String): name of an agent
operation-asked-write = Write in a session of { $agent }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] Switch to monitoring in the SMS with { $agent }
       *[chat] Switch to monitoring in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] Switch to coaching in the SMS with { $agent }
       *[chat] Switch to coaching in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Barge in on the SMS with { $agent }
       *[chat] Barge in on the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-read =
    { $medium ->
        [smssession] Read the SMS with { $agent }
       *[chat] Read the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-accept =
    { $medium ->
        [smssession] Accept the SMS with { $agent }
       *[chat] Accept the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-leave =
    { $medium ->
        [smssession] Leave the SMS with { $agent }
       *[chat] Leave the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] Write to everyone in the SMS with { $agent }
       *[chat] Write to everyone in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] Write to agents in the SMS with { $agent }
       *[chat] Write to agents in the chat with { $agent }
    }

# $agent (String): name of an agent
# $operation (String): word on the button of an operation, such as “Barge in”
operation-asked-next-call-of = Next call of { $agent }: { $operation }


## What became of an operation
## An operation that is confirmed: what is so now.

# $agent (String): name of an agent
operation-done-listen-in = Listening in to { $agent }

# $agent (String): name of an agent
operation-done-coach = Coaching { $agent }

# $agent (String): name of an agent
operation-done-barge-in = Barged in on { $agent }

# $agent (String): name of an agent
operation-done-stop-monitoring = Stopped monitoring { $agent }

# $agent (String): name of an agent
operation-done-mute-agent = Muted { $agent }

# $agent (String): name of an agent
operation-done-unmute-agent = Unmuted { $agent }

# $agent (String): name of an agent
operation-done-answer = Answered the call of { $agent }

# $agent (String): name of an agent
operation-done-leave-call = Left the call of { $agent }

# The agent was set to Ready.
# $agent (String): name of an agent
operation-done-ready = Ready: { $agent }

# $agent (String): name of an agent
operation-done-not-ready = Not Ready: { $agent }

# $agent (String): name of an agent
operation-done-log-out = Logged out: { $agent }

# $agent (String): name of an agent
operation-done-do-not-disturb = Do not disturb is on: { $agent }

# $agent (String): name of an agent
operation-done-allow-calls = Calls are allowed: { $agent }

# $agent (String): name of an agent
operation-done-log-in-phone = Phone logged in: { $agent }

# $agent (String): name of an agent
operation-done-monitor = Monitoring the messages of { $agent }

# $agent (String): name of an agent
operation-done-read = Reading a session of { $agent }

# $agent (String): name of an agent
operation-done-accept = Accepted a session of { $agent }

# $agent (String): name of an agent
operation-done-switch-to-monitor = Monitoring { $agent }

# $agent (String): name of an agent
operation-done-leave = Left a session of { $agent }

# $agent (String): name of an agent
operation-done-write = Wrote in a session of { $agent }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-monitor =
    { $medium ->
        [smssession] Monitoring SMS of { $agent }
       *[chat] Monitoring chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-coach =
    { $medium ->
        [smssession] Coaching SMS of { $agent }
       *[chat] Coaching chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-barge-in =
    { $medium ->
        [smssession] Barged in on SMS of { $agent }
       *[chat] Barged in on chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-stop =
    { $medium ->
        [smssession] Stopped monitoring SMS of { $agent }
       *[chat] Stopped monitoring chat of { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Monitoring in the SMS with { $agent }
       *[chat] Monitoring in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Coaching in the SMS with { $agent }
       *[chat] Coaching in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Barged in on the SMS with { $agent }
       *[chat] Barged in on the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-read =
    { $medium ->
        [smssession] Reading the SMS with { $agent }
       *[chat] Reading the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-accept =
    { $medium ->
        [smssession] Accepted the SMS with { $agent }
       *[chat] Accepted the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-leave =
    { $medium ->
        [smssession] Left the SMS with { $agent }
       *[chat] Left the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] Wrote to everyone in the SMS with { $agent }
       *[chat] Wrote to everyone in the chat with { $agent }
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] Wrote to agents in the SMS with { $agent }
       *[chat] Wrote to agents in the chat with { $agent }
    }

# $agent (String): name of an agent
# $operation (String): word on the button of an operation, such as “Barge in”
operation-done-monitoring-as = Monitoring { $agent }: { $operation }


## The log
## The newest line of the log: one sentence each.

# $what (String): the operation, as in `operation-asked-…`
activity-requested = { $what } — asked for, waiting for confirmation

# $what (String): the operation, as in `operation-done-…`
# $seconds (Number): seconds with one decimal, such as 0.3
activity-confirmed = { $what } — confirmed in { $seconds } s

# $what (String): the operation, as in `operation-asked-…`
# $why (String): the reason, in one or more whole sentences
activity-failed = { $what } — did not work. { $why }

# $what (String): the operation, as in `operation-asked-…`
# $seconds (Number): seconds with one decimal, such as 0.3
activity-unconfirmed = { $what } — not confirmed after { $seconds } s

# $agent (String): name of an agent
activity-call-started = Call with { $agent } — on your phone

# $agent (String): name of an agent
# $why (String): the reason, in one or more whole sentences
activity-call-ended = Call with { $agent } — ended. { $why }

# $agent (String): name of an agent
# $why (String): the reason, in one or more whole sentences
activity-call-left = Call with { $agent } — left. { $why }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
activity-session-started =
    { $medium ->
        [smssession] SMS with { $agent } — in this panel
       *[chat] Chat with { $agent } — in this panel
    }

# $medium (String): `smssession` or `chat`
# $agent (String): name of an agent
# $why (String): the reason, in one or more whole sentences
activity-session-ended =
    { $medium ->
        [smssession] SMS with { $agent } — ended. { $why }
       *[chat] Chat with { $agent } — ended. { $why }
    }

# $from (String): name of the agent who passed the call on
# $to (String): name of the agent to whom the call was passed on
activity-passed-on = Call of { $from } — passed on to { $to }

# $agent (String): name of an agent
# $why (String): the reason, in one or more whole sentences
activity-monitoring-ended = Monitoring of { $agent } — ended. { $why }

activity-contact-lost = Contact with the server was lost — trying again
activity-recovered = Contact with the server is back — everything was read again
activity-skipped = A message of the server was not understood — it was skipped
activity-no-phone = You have no phone any more

# $number (String): number of the phone
activity-own-phone = Your own phone is now { $number }

# $agent (String): name of an agent
activity-stepping-back = Call of { $agent } that you had barged in on is over — the panel asks for Listen in with the next one


## The log
## The log as a table. Cells, heads and buttons; short.

log-button = Activity
log-name = Activity log
log-search = Search the log
log-copy = Copy
log-save-csv = Save as CSV
log-save-json = Save as JSON
log-entries = Entries of the log
log-time = Time
log-what = What
log-whom = Whom
log-outcome = Outcome
log-show = Show in the log
log-everything = Everything
log-troubles = What did not work
log-operations = What you asked for
log-calls = Calls, messages and monitoring
log-connection = Connection

# $supervisor (String): name of a supervisor
log-caption = What { $supervisor } did in this tab, newest first

log-nothing = Nothing has happened yet.

# $count (Number): how many lines are shown
# $all (Number): how many lines there are
# $supervisor (String): name of a supervisor
log-count = { $count } of { $all }, by { $supervisor }.

log-copied = Copied.
log-not-copied = The browser did not allow copying; save it instead.
log-saved = Saved as a file.

# $what (String): word of an operation, as in `operation-word-…`
log-on-next-call = Next call: { $what }

# $medium (String): `smssession` or `chat`
# $what (String): word of an operation, as in `operation-word-…`
log-on-medium =
    { $medium ->
        [smssession] SMS: { $what }
       *[chat] Chat: { $what }
    }

log-requested = Asked for

# $seconds (Number): seconds with one decimal, such as 0.3
log-confirmed = Confirmed in { $seconds } s

# $seconds (Number): seconds with one decimal, such as 0.3
# $why (String): the reason, in one or more whole sentences
log-failed = Did not work after { $seconds } s. { $why }

# $seconds (Number): seconds with one decimal, such as 0.3
log-unconfirmed = Not confirmed after { $seconds } s

log-call = Call
log-on-your-phone = On your phone
log-call-left = Call left
log-call-ended = Call ended
log-call-passed-on = Call passed on

# $agent (String): name of an agent
log-to = To { $agent }

log-in-this-panel = In this panel

# $medium (String): `smssession` or `chat`
log-session-ended =
    { $medium ->
        [smssession] SMS ended
       *[chat] Chat ended
    }

log-monitoring-ended = Monitoring ended
log-contact-lost = Contact lost
log-trying-again = Trying again
log-contact-back = Contact is back
log-read-again = Everything was read again
log-barged-in-over = Call with Barge in is over
log-asks-for-listen-in = The panel asks for Listen in with the next one
log-not-understood = A message was not understood
log-was-skipped = It was skipped
log-own-phone = Your own phone
log-none-any-more = There is none any more

# $number (String): a phone number
log-now = Now { $number }


## What went wrong
## An answer of the server that is no success. The names base-url and statusCode stay as they are.

failure-not-signed-in = You are signed out. Sign in, then try again.
failure-not-gws = A web page answered instead of Genesys Web Services. Check the address given as base-url.
failure-not-found = The server does not know this request. Check the address given as base-url, or ask your administrator whether the feature is switched on.
failure-busy = The server is busy. Try again in a moment.
failure-server-error = The server failed. Try again; if it goes on, tell your administrator.
failure-refused = The server refused. Try again; if it goes on, tell your administrator.
failure-unreadable = The server's answer could not be understood. Try again; if it goes on, tell your administrator.
failure-partial = Only a part of it worked. The details say which part did not.

# $code (Number): the statusCode of the answer
failure-status =
    { $code ->
        [0] The server reported success and an error at once. Refresh to see what is true.
        [1] The server misses something in the request. Tell your administrator.
        [2] The server says that this does not fit the current state. Refresh, look again, then try again.
        [3] The server does not allow this now. Another supervisor may be monitoring.
        [4] The server or the phone system failed. Try again; if it goes on, tell your administrator.
        [5] You do not have the right to do this. Ask your administrator for it.
        [6] The server no longer knows what this is about. Refresh, then try again.
        [7] Only a part of it worked. Refresh to see which.
        [8] Your password has to be changed first. Change it where you sign in, then connect again.
        [9] The server has not finished yet. Refresh in a moment to see the outcome.
        [10] The server did not accept the values in the request. Tell your administrator.
        [11] The server does not allow this to be changed. Tell your administrator.
        [12] The server could not read what was asked for. Try again in a moment.
        [13] The server could not create what was asked for. Try again in a moment.
        [14] The server could not delete what was asked for. Try again in a moment.
        [15] The server could not change what was asked for. Try again in a moment.
        [16] The server could not assign what was asked for. Try again in a moment.
        [17] The server could not take back the assignment. Try again in a moment.
        [18] It exists already. Refresh to see it.
        [19] It is in use by somebody else. Try again when it is free.
        [20] You are signed out. Sign in, then try again.
       *[other] The server refused for a reason unknown to this panel. The details are below.
    }

# Detail for administrators.
# $status (Number): an HTTP status, such as 503
failure-http = HTTP { $status }

# Detail for administrators; `statusCode` is a name of the protocol.
# $code (Number): the statusCode of the answer
failure-status-code = statusCode { $code }

# $answer (String): `failure-http` and `failure-status-code`, as one text
# $words (String): the server's own words
failure-in-words = { $answer }: { $words }


## What went wrong
## Why an operation had no effect.

operation-failure-asynchronous = The server took the request and reported an error afterwards. Refresh, look again, then try again.
operation-failure-network = The server could not be reached, and nothing was changed. Try again.
operation-failure-no-target = The server tells neither a device nor a number of this agent. Ask your administrator to assign one.
operation-failure-call-ended = The call ended before it could take effect.
operation-failure-session-ended = The session ended before it could take effect.
operation-failure-not-offered = What was monitored before has been ended, and then the server did not offer it. Another supervisor may be monitoring.
operation-failure-not-entered = You left the call and are not back on it: it is over, or the server lets nobody in. The next call begins so.
operation-failure-vetoed = The portal around this panel did not allow it.
operation-failure-wrong-agent = The phone is another agent's now, so nobody is monitored. Look where the agent is logged in, then try again.


## What went wrong
## Why there is no connection, or no agents. The name base-url stays as it is.

link-failure-no-credentials = You are not signed in. Sign in where your portal asks for it, then try again.
link-failure-rejected = Your user name or password was not accepted. Check them, then try again.
link-failure-provider-failed = The portal could not give a sign-in. Try again; if it goes on, tell your administrator.
link-failure-web-page = A web page answers in place of the server. Sign in where your portal asks for it; if the server is being maintained, the panel comes back by itself.
link-failure-not-gws = The server answered with a web page instead of Genesys Web Services. Check the address given as base-url.
link-failure-cookies-blocked = The server forgets this page at once. Allow cookies for it in your browser, or ask your administrator about the load balancer.
link-failure-stopped = The server ended the notifications. Connect again; if it goes on, tell your administrator.
link-failure-not-subscribed = The server does not let you follow what happens on your phone. Ask your administrator for the right to its notifications, then try again.
link-failure-no-web-address = Nothing was sent: base-url is not an address of the web. It has to begin with https:// and the name of the server; ask the administrator of the portal to correct it.
link-failure-user-info = Nothing was sent: base-url holds a user name. Take it out of the address, and give it as credentials.
link-failure-query = Nothing was sent: base-url has a part behind ? or #. Take it away; only the server and a path may stand there.
link-failure-insecure = Nothing was sent: base-url begins with http:, and this page with https:, so the browser blocks every request. Give the address of the server with https:.
link-failure-no-right-to-read = You do not have the right to read your agents. Ask your administrator for it.
link-failure-not-read = The agents could not be read, so what is shown may be old. The panel tries again by itself.
link-failure-unreachable = The server did not answer when asked for the agents, so what is shown may be old. The panel tries again by itself.
link-failure-incomplete = The server did not tell of all agents, so what is shown of the others may be old. The panel tries again by itself.


## What went wrong
## Why an operation on a Cisco agent had no effect.

cisco-failure-call-failed = The call to your desk phone came to nothing. Check that it is free and on the hook, then try again.
cisco-failure-no-call-any-more = The agent is no longer on a call. Wait for the next one.
cisco-failure-on-hold = The call is on hold. Wait until the agent takes it back.
cisco-failure-not-possible = Meanwhile it is no longer possible. Look at the agent's row for the reason.
cisco-failure-not-written = A phone or a user name is not known, so nothing was asked for. Ask the administrator of the portal to set them.
cisco-failure-agent-not-on-call = The agent is not talking: ready, wrapping up, on hold or not ready. Wait until the agent talks on a call.
cisco-failure-on-hold-or-not-ready = The agent has put the call on hold or is not ready. Wait until the agent talks again.
cisco-failure-invalid-state = Your state or the agent's does not allow it. Be Not Ready yourself, and wait until the agent talks on a call.
cisco-failure-not-controller = The agent does not control the call, or is consulting somebody. Wait until that is over.
cisco-failure-no-conference = There is no free conference resource. Try again later; if it goes on, tell your administrator.
cisco-failure-invalid-destination = The agent's phone cannot be reached this way, or the call is on hold. Check the extensions, and wait while the call is on hold.
cisco-failure-phone-model = The agent's phone is of a model that cannot be monitored. Ask your administrator for another one.
cisco-failure-phone-not-supported = The telephony of this agent cannot be monitored: it is too old, or the agent is a mobile one. Ask your administrator.
cisco-failure-bridge-off = The built-in bridge of the agent's phone is off. Ask your administrator to switch it on.
cisco-failure-search-space = Your line may not monitor the agent's line. Ask your administrator to put it into your monitoring calling search space.
cisco-failure-not-understood = The contact centre did not understand the request. Tell your administrator: the portal may need the other set of keys.
cisco-failure-not-allowed = You are not signed in, or not allowed to do this. Sign in again, or ask your administrator for the right.
cisco-failure-wrong-user = The user named is not the one who is signed in. Tell your administrator: the portal may name the wrong user.
cisco-failure-not-found = The call is gone.
cisco-failure-server-error = The contact centre failed. Try again; if it goes on, tell your administrator.
cisco-failure-other = The contact centre refused for a reason unknown to this panel. The details are below.

# $why (String): the reason, in one or more whole sentences
cisco-failure-somebodys = The contact centre reported an error on the portal's bus, which may concern you or another application. { $why }


## What went wrong
## Messages for the administrators of the portal. The name config stays as it is.

# `config` is a name of the interface.
# $key (String): name of a setting, such as polling.visibleMs
reported-unknown-key = config has no setting “{ $key }”. It was ignored; check how it is spelled.

# $key (String): name of a setting, such as polling.visibleMs
# $expected (String): what it has to be, one of the messages `expected-…`
reported-wrong-type = “{ $key }” has to be { $expected }. It was ignored, and its default is used.

# $why (String): the reason, in one or more whole sentences
reported-phone-not-logged-in = Your phone could not be logged in. { $why }

# $operation (String): word on the button of an operation, such as “Barge in”
# $why (String): the reason, in one or more whole sentences
reported-operation-failed = { $operation } failed. { $why }

# $operation (String): word on the button of an operation, such as “Barge in”
reported-operation-unconfirmed = { $operation } was not confirmed in time. It may still take effect. Look whether it did before you try again.

reported-notification = A message of the server could not be understood and was skipped. Everything else goes on.
reported-asynchronous = The server reported an error that belongs to no request of this panel. Refresh if something looks wrong.

# $place (String): where in the message, in the words of the protocol
reported-bus = A message on the portal's bus was skipped: { $place }. Everything else goes on.

reported-bus-failed = The portal's bus could not be used: it has to have publish and subscribe, and failed. What was asked for may not have been said; reload the portal, or tell its administrator.
reported-csrf-unusable = The server wants a header against forged requests that no browser can send, so it may refuse what you ask for. Tell your administrator.
reported-bus-frame = A message on the portal's bus was larger than 1 MB and was skipped. The calls are read again; tell the portal's administrator.
reported-bus-rate = Messages on the portal's bus came faster than they could be read, and the oldest were skipped. The calls are read again, and states of agents may be old; reload the portal, or tell its administrator.
reported-bus-agents = The portal's bus tells of more than 20,000 agents. Those who came on top are not shown; tell the portal's administrator.
reported-too-large = The server sent more than this page can hold, and it was not read. Refresh; if it happens again, tell your administrator.


## What went wrong
## What the value of a setting has to be. Words in quotation marks "…" and in braces are values of the interface and stay.

expected-milliseconds = a number of milliseconds
expected-true-or-false = true or false
expected-text = a text
expected-channels = a list of channel names
expected-object = an object
expected-agents = a list of agents
expected-agent = an agent: { "{" }id, name, extension{ "}" }
expected-origin = an origin, such as "https://portal.example"
expected-country = the ISO 3166 code of a country whose number plan is known, such as "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, the second not less than the first


## What went wrong
## In place of the panel, or told to the portal around it, before or after the panel runs.

# Keep it short: it stands alone on an empty panel.
element-too-old = This browser is too old for the supervisor panel: use Chrome or Edge 114, Firefox 125, Safari 17, or a newer one.

element-not-loaded = The supervisor panel could not be loaded. Reload the page; if that does not help, check that the .wasm file is served next to supervisor-widget.js and that the page's security policy allows 'wasm-unsafe-eval'.
element-stopped = The supervisor panel has stopped: speak as if everybody on your call could hear you, and reload the page.

# Button that loads the page again.
element-reload = Reload

# Why a promise of `connect()` is rejected; for whoever writes the portal. `credentials` is a name of the interface.
element-closed = The connection was closed.
element-sign-in = Sign-in is needed: set credentials.

# `supervisor-error` is a name of the interface.
element-cannot-connect = The connection cannot be made: see the event supervisor-error.

# For good: the element cannot connect any more.
element-disposed = The widget was disposed of.
element-removed = The widget was removed from its page.
element-not-attached = The widget is not in a page: attach it, then connect.

# $key (String): the part of `config` that is no plain data
element-config-not-plain = “{ $key }” has to be plain data: texts, numbers, true, false, lists and objects. config was not used; what was given before stays in force.

# $locale (String): tag of the language, such as de
element-locale-not-loaded = The words of the language “{ $locale }” could not be loaded. English stands in their place.

# $locale (String): tag of the language, such as de
# $names (String): identifiers of messages, as one text
element-locale-incomplete = The words of the language “{ $locale }” are not complete. English stands in place of: { $names }.


## Several items as one text
## How one more item is added to those before it.

# Everything of a list, such as skills: A and B and C.
# $place (String): `last` for the last item, `other` for those between
# $before (String): the items before it, as one text
# $item (String): one more item
listed-all =
    { $place ->
        [last] { $before } and { $item }
       *[other] { $before } and { $item }
    }

# One of a list is enough: A or B or C.
# $place (String): `last` for the last item, `other` for those between
# $before (String): the items before it, as one text
# $item (String): one more item
listed-any =
    { $place ->
        [last] { $before } or { $item }
       *[other] { $before } or { $item }
    }

# Items one after another, read out as well.
# $before (String): the items before it, as one text
# $item (String): one more item
listed-each = { $before }, { $item }

# Facts in one line, with a sign between them.
# $before (String): the items before it, as one text
# $item (String): one more item
listed-facts = { $before } · { $item }

# Whole sentences one after another; no space between them in Chinese and Japanese.
# $before (String): the items before it, as one text
# $item (String): one more item
listed-sentences = { $before } { $item }

# Values of a setting, of which one has to be chosen.
# $place (String): `last` for the last item, `other` for those between
# $before (String): the items before it, as one text
# $item (String): one more item
listed-choice =
    { $place ->
        [last] { $before } or { $item }
       *[other] { $before }, { $item }
    }
