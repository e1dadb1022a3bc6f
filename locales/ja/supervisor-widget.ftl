### Words of the supervisor's panel, in Japanese.
###
### Sentences are です・ます; buttons, states and heads are nouns without 「。」. A half-width space
### stands between an argument and kana or kanji, none beside 「」（）：、。.


## The list of keys

key-keyboard = キーボード
key-hint = Tab キーで一覧に移動します。キーはフォーカスのある行に作用します。
key-sort-now = 今すぐ並べ替え
key-rows = 上または下の行
key-pages = 1 ページ上または下
key-ends = 最初または最後の行
key-into = 行のボタンへ
key-sideways = ボタン間の移動、グループの折りたたみと展開
key-back = 行に戻る
key-select = エージェントを選択
key-onward = 検索から見つかったエージェントへ
key-close = 閉じる

key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-enter = Enter
key-escape = Esc
key-space = スペース


## Toolbar: the connection, the own phone
## Headings, names of regions and words on buttons.

label-supervisor = スーパーバイザー
label-search-agents = エージェントを検索
label-genesys = Genesys：{ $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] あなたのGenesys電話機：{ $phone } · 着信することがあります
        [do-not-disturb] あなたのGenesys電話機：{ $phone } · 着信拒否
       *[other] あなたのGenesys電話機：{ $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] あなたの電話機：{ $phone } · 着信することがあります
        [do-not-disturb] あなたの電話機：{ $phone } · 着信拒否
       *[other] あなたの電話機：{ $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }、{ $time } 時点
label-phone-menu = あなたの電話機
label-connect = 接続
label-refresh = 更新
label-connecting = パネルを接続しています。しばらくお待ちください。
label-retry = 再試行
label-try-again = 再試行
label-dismiss = 閉じる
label-hide = 非表示
label-details = 詳細
label-more = 詳細を表示
label-monitoring = モニタリング
label-nothing-monitored = モニタリングする通話、SMS、チャットはここに表示されます。方法はエージェントの横で選択してください。
label-monitoring-mode = モニタリングモード
label-messages = メッセージ
label-participants = 参加者
# Doubtful: the word of Genesys Workspace was not found; アタッチデータ is heard among engineers.
label-attached-data = 付加データ
label-data-is-cut = 長すぎるか階層が深すぎるため、一部を省略しています。
label-history = この通話の履歴


## Toolbar: the connection, the own phone
## State of the connection to Genesys; short, always on the screen.

connection-closed = 未接続
connection-connecting = 接続処理中
connection-live = ライブ
connection-reconnecting = 再接続処理中
connection-offline = オフライン
connection-sign-in-needed = サインインが必要
connection-failed = 失敗


## Toolbar: the connection, the own phone
## The Cisco channel, and the phone on which the supervisor listens.

cisco-status-name = Cisco
cisco-status-live = Cisco：ライブ
cisco-status-not-connected = Cisco：未接続
cisco-status-signed-in-at = { $extension } にサインイン中
cisco-status-signed-in-at-as-of = { $extension } にサインイン中、{ $time } 時点
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }、{ $time } 時点
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }、{ $time } 時点


## Notices above the list
## One sentence each, with what to do.

notice-not-reached = コンタクトセンターにまだ接続できません。
notice-offline = コンピューターがネットワークに接続されていません。ネットワークにつながりしだい、パネルは自動的に復帰します。
notice-not-supervisor = { $user } としてサインインしていますが、このユーザーにはスーパーバイザーの役割がありません。スーパーバイザーとしてサインインするか、役割の付与を管理者に依頼してください。
notice-feature-missing = モニタリングは使用できません。コンタクトセンターで「{ $feature }」が有効になっていません。管理者に依頼してください。エージェントは引き続き表示されます。
notice-channels-failed = ログインできませんでした：{ $channels }。
notice-incomplete = { $all } 人のうち { $read } 人のエージェントについて通知がありました。
notice-slowed = パネルは別のタブまたはウィンドウでも開かれており、このブラウザーでは 1 つの接続を共有できません。状況は数秒遅れて表示されます。不要であれば、もう一方を閉じてください。
notice-no-answer = サーバーが応答しません。表示内容は古い可能性があります。パネルは再試行を続けます。
notice-server-error = サーバーがエラーを返しています。表示内容は古い可能性があります。パネルは再試行を続けます。
notice-contact-lost = サーバーとの接続が切れています。表示内容は古い可能性があります。パネルは再試行を続けます。
notice-next-try =
    { $count ->
        [0] 再試行しています…
       *[other] { $count } 秒後に再試行します。
    }
notice-no-phone = あなたの電話機はログアウトしています。モニタリングするには、ログインしてください。
notice-phone-failed = あなたの電話機をログインできませんでした。{ $why }
notice-channel-in = { $channel }：ログイン済みです。
notice-channel-out = { $channel }：ログインしていません。{ $why }


## The list of agents
## The list as a whole, its menus, and the text where no row can be shown.

list-group = { $group }（{ $count }）
list-agents = エージェント
list-on-calls =
    { $count ->
        [0] 通話中のエージェントなし
       *[other] { $count } 人が通話中
    }
list-sort-now = 今すぐ並べ替え — { $count } 件移動
list-filter = フィルター
list-view = 表示
list-roster-view = 一覧の表示
list-order = 並び順
list-by-work = 業務順
list-by-name = 名前順
list-by-number = 番号順
list-by-time = 状態の経過時間順
list-group-by-group = エージェントをグループ化
list-columns = 列
list-copy-link = この表示へのリンクをコピー
list-reset-view = 表示をリセット
list-link-copied = リンクをコピーしました。
list-link-not-copied = ブラウザーがリンクのコピーを許可しませんでした。
list-options = モニタリングのオプション
list-which-calls = モニタリングする通話
list-when-passed-on = 通話が転送されたとき
list-which-sessions = モニタリングするSMSとチャットのセッション
list-all-calls = すべての通話
list-next-call-only = 次の通話のみ
list-follow-call = 通話を追跡
list-stay-with-agent = エージェントに固定
list-not-connected = 表示できるエージェントはまだいません
list-not-connected-hint = 接続されると、ここに表示されます。
list-loading = エージェントを読み込んでいます…
list-read = { $all } 人中 { $count } 人のエージェントを読み込み済み
list-failed = エージェントを読み込めませんでした
list-failed-hint = 原因は上に表示されています。パネルは自動的に再試行します。
list-no-groups = 担当しているエージェントグループがありません
list-no-groups-hint = グループのスーパーバイザーに設定するよう管理者に依頼してから、更新してください。
list-no-members = 担当グループにはまだエージェントがいません
list-no-members-hint = エージェントは、担当グループに追加されるとここに表示されます。


## The list of agents
## Heads of the columns; short.

column-name = 名前
column-number = 番号
column-state = 状態
column-time = 経過時間
column-time-in-state = 状態の経過時間
column-width-of = 列の幅：{ $column }
column-actions = 操作
column-known-at = { $time } 時点


## The list of agents
## Filters, their chips, and how many agents fit.

filter-hide-logged-out = ログアウト中を非表示
filter-logged-out-hidden = ログアウト中は非表示
filter-by-state = 状態別のエージェント
filter-nobody-in-state = この状態のエージェントは現在いません。
filter-all = すべて
filter-on-call = 通話中
filter-ringing = 着信中
filter-on-hold = 保留中
filter-over-limit = 制限超過
filter-wrap-up = 後処理
filter-ready = 受信可
filter-not-ready = 受信不可
filter-logged-out = ログアウト中
filter-unknown = 不明
filter-state = 状態
filter-group = グループ
filter-channel = チャネル
filter-skill = スキル
filter-no-skills = スキル：コンタクトセンターから通知されていません
filter-all-of-these = すべてに一致
filter-any-of-these = いずれかに一致
filter-all-of = すべて：
filter-any-of = いずれか：
filter-remove = フィルターを解除：{ $kind } { $what }
filter-in-use = 使用中のフィルター
filter-clear-all = すべてクリア
filter-clear-search = 検索をクリア
filter-clear-filters = フィルターをクリア
filter-filter-agents = エージェントをフィルター
filter-count = （{ $count }）
filter-none-matches = 一致するエージェントなし
filter-agents = エージェント { $count } 人
filter-agents-of-all = エージェント { $all } 人中 { $count } 人
filter-without-search =
    { $count ->
        [0] 検索なし：エージェントはいません。
       *[other] 検索なし：エージェント { $count } 人。
    }
filter-without-filters =
    { $count ->
        [0] フィルターなし：エージェントはいません。
       *[other] フィルターなし：エージェント { $count } 人。
    }
filter-nobody = 一致するエージェントはいません。
filter-nobody-found = 「{ $search }」に一致するエージェントはいません。
filter-nobody-of = 次の条件に合うエージェントはいません：{ $clauses }。
filter-nobody-found-of = 次の条件のエージェントの中に、「{ $search }」に一致する人はいません：{ $clauses }。


## The list of agents
## Clauses about agents, listed in `filter-nobody-of` and `filter-nobody-found-of`.

clause-who-are = 状態が { $states }
clause-in-groups = グループが { $groups }
clause-on-channels = ログイン中のチャネルが { $channels }
clause-with-skills = スキルが { $skills }
clause-over-limit = 状態の制限時間を超過
clause-not-logged-out = ログアウト中を除く


## The list of agents
## The row of an agent. Parts of a row are read out one after another.

row-some-agent = 別のエージェント
row-unknown = 不明
row-logged-out = ログアウト中
row-on-call = 通話中
# Ready, Not Ready: 受信不可 is in the Japanese Cisco Finesse Administration Guide 10.5; Finesse for
# Unified CCX says 待受開始 and 待受停止, other vendors 受付可 and 受付不可.
row-ready = 受信可
row-wrap-up = 後処理
row-not-ready = 受信不可
row-logged-in = ログイン中
row-on-hold = 保留中
row-last-known = 最終確認時の情報
row-long = 想定より長い
row-too-long = 大幅に長すぎる
row-minutes-ago = { $count } 分前の情報
row-hours-ago = { $count } 時間前の情報
row-at-least-seconds = { $count } 秒以上：開始時点は確認されていません。
row-at-least-minutes = { $count } 分以上：開始時点は確認されていません。
row-at-least-hours = { $count } 時間以上：開始時点は確認されていません。
row-after-this-call = この通話の後：{ $operation }
row-waiting = 要求中…
row-next-call =
    { $mode ->
        [listen-in] 次の通話：サイレントモニタリング
        [coach] 次の通話：コーチング
       *[barge-in] 次の通話：割り込み
    }
row-ringing-you = 着信中
row-monitoring =
    { $mode ->
        [listen-in] サイレントモニタリング中
        [coach] コーチング中
       *[barge-in] 割り込み中
    }
row-monitored-by = { $supervisor } がモニタリング中
row-monitored-by-other = 別のスーパーバイザーがモニタリング中
row-voice = 音声
row-chat = チャット
row-email = メール
row-sms = SMS
row-on-channel = { $channel }：{ $state }
row-on-channel-busy = { $channel }：通話中、通話後は{ $state }
row-all-channels = すべてのチャネル
row-on-channel-asked = { $channel }：{ $state }、要求済み：{ $operation }
attention-name = 要注意
attention-over-limit = 上限超過 { $count }
attention-stale = 古いデータ { $count }
attention-next = 次：{ $agent }
attention-came = 要注意：{ $agent }
attention-came-many = 要注意：{ $count } 名


## The list of agents
## State of a Cisco agent, or of the supervisor; terms of Cisco Finesse.

cisco-state-logged-out = ログアウト中
cisco-state-not-ready = 受信不可
cisco-state-ready = 受信可
cisco-state-call-coming-in = 着信中
cisco-state-looking-at-call = プレビュー中
cisco-state-on-call = 通話中
cisco-state-on-hold = 保留中
cisco-state-wrap-up = 後処理
cisco-state-unknown = 不明


## The list of agents
## SMS and chat, and the ways to monitor them.

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] チャット
    }
medium-with =
    { $medium ->
        [smssession] { $agent } のSMS
       *[chat] { $agent } のチャット
    }
medium-monitor = モニタリング
medium-coach = コーチング
medium-barge-in = 割り込み
medium-all-sessions = すべてのセッション
medium-next-session = 次のセッションのみ


## The list of agents
## SMS and chat in the row and the menu of an agent.

session-row-waiting = 要求中…
session-row-next-only = { $mode }、次のみ
session-row-how =
    { $mode ->
        [listen-in] モニタリング中
        [coach] コーチング中
       *[barge-in] 割り込み中
    }
session-row-unread = 新着 { $count }
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] チャット { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] SMS：{ $how }
       *[chat] チャット：{ $how }
    }
session-row-read =
    { $medium ->
        [smssession] { $customer } とのSMSを閲覧
       *[chat] { $customer } とのチャットを閲覧
    }
session-row-read-since = { $read } · { $time } から
session-row-the-customer = 顧客
session-row-reading =
    { $medium ->
        [smssession] SMSセッションを読み込んでいます…
       *[chat] チャットセッションを読み込んでいます…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] 進行中のSMSはありません。
       *[chat] 進行中のチャットはありません。
    }
session-row-not-read =
    { $medium ->
        [smssession] 進行中のSMSを読み込めませんでした。{ $why }
       *[chat] 進行中のチャットを読み込めませんでした。{ $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] 進行中のSMSを読み込めませんでした：サーバーが応答しませんでした。
       *[chat] 進行中のチャットを読み込めませんでした：サーバーが応答しませんでした。
    }


## Operations: buttons and menus
## Words on buttons; short.

# Webex and Cisco; longer than a button likes, but モニタリング alone is the word for all modes.
operation-word-listen-in = サイレントモニタリング
operation-word-coach = コーチング
# Webex and Genesys Workspace: 割り込み.
operation-word-barge-in = 割り込み
operation-word-stop = 終了
operation-word-stop-monitoring = モニタリング終了
operation-word-mute-agent = エージェントをミュート
operation-word-unmute-agent = ミュート解除
operation-word-answer = 応答
operation-word-leave-call = 通話から退出
operation-word-ready = 受信可
operation-word-not-ready = 受信不可
operation-word-not-ready-and-listen = 受信不可にしてモニタリング
operation-word-log-out = ログアウト
# Says what it does; サイレント would be taken for silent monitoring, 応答不可 for a state of agents.
operation-word-do-not-disturb = 着信拒否
operation-word-allow-calls = 着信を許可
operation-word-log-in-phone = 電話機をログイン
operation-word-monitor = モニタリング
operation-word-read = 閲覧
operation-word-accept = 承諾
operation-word-leave = 退出
operation-word-send = 送信
operation-word-instead = 切り替えて{ $operation }


## Operations: buttons and menus
## Accessible names of buttons and menus.

operation-control-listen-in = { $agent } をサイレントモニタリング
operation-control-coach = { $agent } をコーチング
operation-control-barge-in = { $agent } の通話に割り込み
operation-control-stop-monitoring = { $agent } のモニタリングを終了
operation-control-not-ready-and-listen = 受信不可にして { $agent } をサイレントモニタリング
operation-control-monitor-sessions =
    { $medium ->
        [smssession] { $agent } のSMSをモニタリング
       *[chat] { $agent } のチャットをモニタリング
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] { $agent } のSMSをコーチング
       *[chat] { $agent } のチャットをコーチング
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] { $agent } のSMSに割り込み
       *[chat] { $agent } のチャットに割り込み
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] { $agent } のSMSのモニタリングを終了
       *[chat] { $agent } のチャットのモニタリングを終了
    }
operation-control-actions-for = { $agent } の操作
operation-control-messages-of = { $agent } のメッセージ
operation-control-state-of = { $agent } の状態
operation-control-monitor-instead = { $agent } に切り替えてモニタリング
operation-control-next-call = 次の通話
operation-control-entry-gone = この項目は使用できなくなりました。
operation-tip-leave-call = この通話のみ。次の通話からモニタリングを続けます。
operation-tip-stop-calls = この通話と以降の通話。
operation-tip-leave-session = このセッションのみ。次のセッションからモニタリングを続けます。
operation-tip-stop-sessions = このセッションと以降のセッション。


## Why a control is off, and what to do about it
## Why a control is off: read out as the description of the control.

reason-not-connected = 接続されていません。パネルが「ライブ」と表示されれば使えます。
reason-signed-out = サインアウトしています。先にサインインしてください。
reason-not-supervisor = あなたのユーザーにはスーパーバイザーの役割がありません。管理者に依頼してください。
reason-feature-missing = コンタクトセンターで「{ $feature }」が有効になっていません。管理者に依頼してください。
reason-waiting = 確認待ち：{ $what }。応答があると、再び使用できます。
reason-not-offered = サーバーは現在、この操作を提供していません。別のスーパーバイザーがモニタリングしている可能性があります。しばらくしてから再試行してください。
reason-leaves = 先に { $agent } のモニタリングを終了します。
reason-listening = { $agent } をモニタリング中です。一度にモニタリングできるエージェントは 1 人です。先に { $agent } のモニタリングを終了してください。
reason-listening-already = すでにサイレントモニタリング中です。
reason-coaching-already = すでにコーチング中です。
reason-barged-in-already = すでに割り込み中です。
reason-monitoring-already = すでにモニタリング中です。
reason-in-session-already = すでにこのセッションに参加しています。
reason-next-call-already = 次の通話は、すでに次のモードで始まるようになっています：{ $mode }。
reason-after-this-call = 今変更すると、参加中の通話が終了します。この通話が終わってから選択してください。
reason-nothing-written = まだ何も入力されていません。
reason-not-read-now = 今送信すると、宛てて書いた相手とは異なる人が読むことになります。
reason-agent-logged-out = エージェントはログアウト中です。エージェントがログインするまでお待ちください。
reason-no-active-device = あなたの電話機がログインしていません。電話機をログインしてから、このパネルを更新してください。
reason-no-way-back-to-coach = コーチングは次の通話から可能です。「次の通話」で「コーチング」を選択してください。
reason-mute-needs-barge-in = エージェントをミュートできるのは、あなたの声が全員に聞こえている間だけです。先に割り込みを行ってください。
reason-on-hold = 通話は保留中です。エージェントが保留を解除するまでお待ちください。
reason-not-answered = 通話にまだ応答していません。先に応答してください。
reason-another-supervisor = { $supervisor } がこのエージェントをモニタリングしています。一度にモニタリングできるスーパーバイザーは 1 人です。しばらくしてから再試行してください。
reason-some-supervisor = 別のスーパーバイザーがこのエージェントをモニタリングしています。一度にモニタリングできるスーパーバイザーは 1 人です。しばらくしてから再試行してください。
reason-in-state-already = すでにこの状態です。
reason-sip-cluster = ご使用の電話システムで可能なのは、通話全体の追跡だけです。


## Why a control is off, and what to do about it
## Why a control of a Cisco agent is off.

cisco-reason-not-connected = ポータルのメッセージバスに接続されていないため、何も要求できませんでした。しばらく待つか、ポータルを再読み込みしてください。
cisco-reason-no-own-address = あなたのCisco電話機またはユーザー名が、ポータルから通知されていません。設定するようポータルの管理者に依頼してください。
cisco-reason-signed-out = あなたのCisco電話機にサインインしていません。先にサインインしてください。
cisco-reason-signed-in-elsewhere = { $extension } にサインインしていますが、このパネルは別の電話機用に設定されています。その電話機にサインインするか、管理者に連絡してください。
cisco-reason-waiting = 先に要求した操作の確認を待っています。
cisco-reason-already-monitoring = すでにサイレントモニタリング中です。
cisco-reason-not-not-ready = あなたの状態は { $state } です。サイレントモニタリングを行うには、受信不可にする必要があります。この横の「受信不可にしてモニタリング」を選択してください。
cisco-reason-own-call = あなた自身が通話中です。先に通話を終了してください。
cisco-reason-not-in-team = このエージェントは、あなたの担当ではないチームに所属しています。
cisco-reason-agent-signed-out = エージェントはログアウト中です。エージェントがログインするまでお待ちください。
cisco-reason-on-hold = 通話は保留中です。エージェントが保留を解除するまでお待ちください。
cisco-reason-no-call = エージェントは通話中ではありません。次の通話をお待ちください。
cisco-reason-no-agent-address = このエージェントの電話機が不明です。エージェントがサインインすると通知されます。
cisco-reason-same-address = このエージェントの電話機は、あなたの電話機と同じです。
cisco-reason-monitoring-call = このエージェントは別の人をモニタリングしており、その通話をモニタリングすることはできません。
cisco-reason-not-allowed = コンタクトセンターは現在、このエージェントに対する操作を許可していません。
cisco-reason-no-call-id = モニタリングに使用している通話がまだ確認されていないため、ここから終了できません。卓上電話機で電話を切ってください。
cisco-reason-not-listening = 参加できるのは、サイレントモニタリング中の通話だけです。先にサイレントモニタリングを開始してください。
cisco-reason-already-in-call = すでにこの通話に参加しています。
cisco-reason-already-in-state = すでにこの状態です。
cisco-reason-agent-busy = エージェントは通話中か、まもなく通話を開始します。終わるまでお待ちください。
cisco-reason-after-call = すでに要求済みで、通話の後に行われます。


## The question before an operation
## The dialog before an operation that others notice or that cannot be undone.

question-do-it = 「{ $what }」を実行しますか？
question-barge-in = { $agent } の通話に割り込みますか？
question-dismiss-unsent = { $agent } のセッションを閉じますか？
question-unsent-is-lost = 入力した内容は送信されておらず、失われます。
question-everybody-hears-and-back = あなたの声は { $agent } と発信者の全員に聞こえるようになります。いつでもサイレントモニタリングに戻れます。
question-everybody-hears = あなたの声は { $agent } と発信者の全員に聞こえるようになります。
question-everybody-hears-next = { $agent } の次の通話が始まるとすぐに、あなたの声が全員に聞こえるようになります。以降の通話は、割り込みを選択しない限り、サイレントモニタリングで始まります。
question-everybody-reads = 入力した内容は { $agent } と顧客の全員が読むことになります。
question-written-for-agents = これを書き始めた時点では、読むのはエージェントだけのはずでした。
question-ends-for-customer = このセッションに他のエージェントはいません。顧客にとってセッションは終了します。
question-no-way-back = この通話でコーチングに戻るには、サーバーが許可する場合に、退出して入り直すしかありません。
question-logs-out-now-or-later = { $agent } はログアウトされます。ログアウトは今すぐ、または通話の後に行われます。
question-logs-out-on-call = { $agent } は通話中です（{ $duration }）。ログアウトは今すぐ、または通話の後に行われます。
question-logs-out = { $agent } はログアウトされ、以降は着信がなくなります。
question-leaves =
    { $heard ->
        [yes] { $agent } のモニタリングを終了します。現在、あなたの声が聞こえています。
       *[no] { $agent } のモニタリングを終了します。
    }
question-cancel = キャンセル


## Cards of calls
## Facts about a call.

call-with = { $agent } の通話
call-unknown-caller = 不明な発信者
call-internal = 内線通話
call-inbound = 着信通話
call-outbound = 発信通話
call-consultation = コンサルテーション
call-on-hold = 保留中
call-recorded = 録音中
call-recording-paused = 録音一時停止中
call-not-recorded = 録音なし
call-ends-with-this = モニタリングはこの通話とともに自動的に終了します。
call-steps-back = この通話が終わると、パネルは次の通話のサイレントモニタリングを要求します。
call-next-begins-with = 次の通話の開始時のモード：{ $mode }。
call-leaves-with-agent = { $agent } が転送すると、あなたも通話から退出します。
call-recovered = サーバーとの接続が切れた後、再び見つかりました。
call-found-on-load = このページを開く前から進行中です。
call-passed-on = { $agent } がこの通話を転送し、あなたは通話に残りました。
call-agent = エージェント
call-other-agent = 別のエージェント
call-other-supervisor = 別のスーパーバイザー
call-caller = 発信者
# Pairs with 発信者 (caller); 着信者 is ambiguous to agents.
call-called = 発信先
call-participant = 参加者
call-attached-data = 付加データ（{ $count }）
call-mode-unknown = サーバーからモードが通知されなくなりました
call-agent-muted = エージェントをミュートしました
call-agent-unmuted = エージェントのミュートを解除しました
call-put-on-hold = 保留になりました
call-taken-back = 保留が解除されました
call-passed-on-by-to = { $from } から { $to } に転送
call-found-again = 接続が切れた後、再び見つかりました
call-lasted-as-of = { $duration }、{ $time } 時点
call-last-known = 最終確認時の情報：{ $what }
call-clock = 通話 { $time }
call-your-clock = あなた { $time }


## Cards of calls
## Who hears the supervisor now: the most important sentence of a card.

hearing-silent = サイレント状態です。あなたの声は誰にも聞こえません。
hearing-only-agent = あなたの声が聞こえるのは { $agent } だけです。発信者には聞こえません。
hearing-everybody = あなたの声は全員に聞こえます。
hearing-agent-muted = { $agent } はミュートされています。発信者に聞こえるのはあなたの声だけです。
hearing-ended = 通話が終了しました。
hearing-returning = 退出し、コーチングで戻る処理をしています… 戻るまでは、全員に聞こえるものとして話してください。
hearing-ringing = あなたの電話機が鳴っています。応答すると参加します。それまであなたの声は誰にも聞こえません。
hearing-held = 保留中です。{ $agent } が保留を解除するまで、声が届くとは考えないでください。
hearing-changing = 要求済みですが、まだ確認されていません：{ $what }。確認されるまでは、全員に聞こえるものとして話してください。
hearing-unknown = あなたの声が誰に聞こえるか、サーバーから通知されていません。全員に聞こえるものとして話してください。
strip-hears =
    { $who ->
        [nobody] 無音
        [agent] エージェントに聞こえています
        [everybody] 全員に聞こえています
        [next] 待機中
       *[unknown] 聞こえている可能性があります
    }
strip-sees =
    { $who ->
        [nobody] 誰にも見えていません
        [agent] エージェントに見えています
        [everybody] 全員に見えています
       *[unknown] 見えている可能性があります
    }
hearing-last-known = サーバーとの接続が切れています。{ $known }全員に聞こえるものとして話してください。今すぐ退出するには、電話を切ってください。


## Cards of calls
## Who heard the supervisor when contact was lost.

heard-ringing = { $time } の時点では、あなたの電話機が鳴っていました。その後変わった可能性があります。
heard-held = { $time } の時点では、通話は保留中でした。その後変わった可能性があります。
heard-changing = { $time } の時点では、次の操作が要求済みで、確認されていませんでした：{ $what }。その後変わった可能性があります。
heard-agent-muted = { $time } の時点では、{ $agent } はミュートされ、発信者に聞こえるのはあなたの声だけでした。その後変わった可能性があります。
heard-silent = { $time } の時点では、サイレント状態でした。その後変わった可能性があります。
heard-only-agent = { $time } の時点では、あなたの声が聞こえるのは { $agent } だけでした。その後変わった可能性があります。
heard-everybody = { $time } の時点では、あなたの声は全員に聞こえていました。その後変わった可能性があります。
heard-unknown = { $time } の時点では、あなたの声が誰に聞こえるか、サーバーから通知されていませんでした。その後変わった可能性があります。


## Cards of calls
## What caller, agent and supervisor hear. `$whom` stands below the words before it; the words after it are read out and not seen.

hears-the-agent = エージェントの声
hears-the-caller = 発信者の声
hears-caller-and-you = 発信者とあなたの声
hears-agent-and-you = エージェントとあなたの声
hears-you = あなたの声
hears-both = 双方の声
hears-caller-hears = 発信者に聞こえるのは{ $whom }です。
hears-agent-hears = { $agent } に聞こえるのは{ $whom }です。
hears-you-hear = あなたに聞こえるのは{ $whom }です。


## Cards of calls
## A call that is waited for.

waiting-for-call = { $agent } の次の通話を待機中
waiting-was-for-call = { $time } の時点では { $agent } の次の通話を待機中
waiting-everybody-at-once = 次の通話：あなたの声はすぐに全員に聞こえるようになります。
waiting-agent-at-once = 次の通話：あなたの声はすぐに { $agent } に聞こえるようになります。
waiting-will-listen-in = サイレントでモニタリングします。
waiting-will-coach = コーチングになります。あなたの声が聞こえるのはエージェントだけです。
waiting-will-barge-in = 割り込みになります。あなたの声は全員に聞こえます。
waiting-phone-joins = あなたの電話機が通話に参加します。
waiting-ends-by-itself = その通話の後、モニタリングは自動的に終了します。
waiting-goes-on = 終了するまで、モニタリングは続きます。
waiting-leaves-with-agent = エージェントが通話を転送すると、あなたも通話から退出します。
waiting-agent-is-out = エージェントはログアウト中です。エージェントがログインするまで通話はありません。
waiting-without-you = エージェントの現在の通話は、あなたの参加なしで続きます。
waiting-step-back-asked = パネルはサイレントモニタリングを要求しました。まだ確認されていません。
waiting-stepped-back = 次の通話はサイレントモニタリングで始まります。割り込みの後、パネルが要求しました。
waiting-step-back-unconfirmed = 割り込みの後、パネルはサイレントモニタリングを要求しましたが、確認されていません。
waiting-may-have-begun = サーバーとの接続が切れています。その後、あなたの電話機が参加した状態で通話が始まった可能性があります。全員に聞こえるものとして話してください。今すぐ退出するには、電話を切ってください。
waiting-may-have-begun-in = サーバーとの接続が切れています。その後、あなたの電話機が参加した状態で通話が始まった可能性があります（{ $mode }）。全員に聞こえるものとして話してください。今すぐ退出するには、電話を切ってください。


## Cards of calls
## Why a monitored call ended.

ending-over = 通話が終わったか、あなたの電話機で電話が切られました。
ending-over-or-passed-on = 通話が終わったか、エージェントが転送しました。あなたが追跡しているのは通話ではなくエージェントです。
ending-gone-meanwhile = サーバーとの接続が切れている間に、あなたにとっての通話は終了しました。
ending-agent-left = エージェントはもう通話にいません。通話は終了したか、転送されました。
ending-unknown = 理由を示す情報はありません。
ending-left-goes-on = あなたは退出しました。{ $agent } はまだ通話中の可能性があります。
ending-stopped-goes-on = あなたはモニタリングを終了しました。{ $agent } はまだ通話中の可能性があります。
ending-device-inactive-goes-on = あなたの電話機がログアウトしました。{ $agent } はまだ通話中の可能性があります。
ending-device-replaced-goes-on = あなたの電話機が変わりました。{ $agent } はまだ通話中の可能性があります。
ending-you-left = あなたは通話から退出しました。
ending-monitoring-ended = モニタリングが終了しました。
ending-agent-gone = エージェントはもう通話にいません。
ending-call-gone = 通話がなくなりました。
ending-ended-for-you = あなたにとっての通話は終了しました。


## Cards of calls
## Why monitoring ended.

ended-heading = { $agent } のモニタリングが終了しました
ended-by-you = あなたが終了しました。
ended-next-call-over = 対象は 1 件の通話だけで、その通話は終わりました。
ended-agent-logged-out = エージェントがログアウトしました。
ended-device-inactive = あなたの電話機がログアウトしました。再びモニタリングするには、電話機をログインしてください。
ended-wrong-agent = モニタリングしていた電話機は別のエージェントのものであるため、パネルが終了しました。エージェントがどこにログインしているか確認してから、再試行してください。
ended-device-replaced = あなたの電話機が変わりました。その電話機で改めてモニタリングしてください。
ended-unknown = サーバーから理由が通知されていません。あなたの別のページ、またはコンタクトセンターが終了した可能性があります。


## Cards of calls
## A call of a Cisco agent: the audio is on the desk phone of the supervisor.

cisco-card-bus-gone = ポータルのメッセージバスが使用できなくなりました。{ $known }
cisco-card-requested = 要求済みですが、まだ確認されていません。卓上電話機は自動的にオフフックになります。
cisco-card-unconfirmed = 時間内に確認されませんでした。それでも開始した可能性があります。卓上電話機を確認してください。
cisco-card-held = 保留中：現在、音声はありません。{ $agent } が保留を解除すると戻ります。
cisco-card-agent-left = { $agent } はもう通話にいません。
cisco-card-not-from-here = このページから開始されたものではありません。
cisco-card-speak-as-if-heard = 全員に聞こえるものとして話してください。今すぐ退出するには、卓上電話機で電話を切ってください。
cisco-card-hang-up = 鳴っているかオフフックの場合は、卓上電話機で電話を切るか、再試行してください。
cisco-card-audio = 音声は卓上電話機から聞こえます。
cisco-card-stopped = あなたはモニタリングを終了しました。{ $agent } はまだ通話中の可能性があります。
cisco-card-ended-or-transferred = 通話は終了したか、転送されました。
cisco-card-signed-out = あなたは電話機からサインアウトしました。
cisco-card-gone = モニタリングに使用していた通話がなくなりました。


## Cards of SMS and chat
## Facts about a session, its participants.

session-invited = 招待されています
session-accepted = 承諾済み
session-in-progress = 進行中
session-waits-for-agent = 顧客がエージェントを待っています
session-ended = 終了
session-ended-meanwhile = サーバーとの接続が切れている間に終了しました。
session-ended-before-joining = あなたが参加する前に終了しました。
session-left-alone = あなたは退出しました。他のエージェントは参加していませんでした。
session-left = あなたは退出しました。
session-over-or-queued = 終了したか、キューに入りました。キューから戻ることがあります。
session-over-for-you = あなたにとっては終了しましたが、他の人は続けている可能性があります。
session-unexplained = このページにはこのエージェントのモニタリングの記憶がありませんが、セッションが届きました。今後届かないようにするには、モニタリングを終了してください。
session-was-the-one = モニタリングの対象はこの 1 件だけでした。ほかには届きません。
session-entered = 進行中に参加しました。
session-next-begins-with = 次のセッションの開始時のモード：{ $mode }。
session-you = あなた
session-agent = エージェント
session-other-agent = 別のエージェント
session-other-supervisor = 別のスーパーバイザー
session-customer = 顧客
session-seen-by-everyone = 全員に表示
session-seen-by-agents = エージェントに表示
session-seen-by-supervisors = スーパーバイザーにのみ表示


## Cards of SMS and chat
## Who sees the supervisor in a session and reads what the supervisor writes: the most important sentence of a card.

seeing-other-supervisors = あなたの参加は、他のスーパーバイザー以外の誰にも見えません。サイレントで閲覧しています。
seeing-nobody = あなたの参加は誰にも見えません。サイレントで閲覧しています。
seeing-only-agents = あなたの参加が見え、書いた内容を読むのはエージェントだけです。顧客には参加も内容も見えません。
seeing-only-agent = あなたの参加が見えるのはエージェントだけです。書いた内容は { $agent } が読み、顧客は読みません。
seeing-everyone = あなたの参加は全員に見え、書いた内容は全員が読みます。顧客も含みます。
seeing-invited = 招待されています。セッションに入るまで、あなたの参加はエージェントにも顧客にも見えません。
seeing-changing = 要求済みですが、まだ確認されていません：{ $what }。確認されるまでは、全員に読まれるものとして書いてください。
seeing-unknown = あなたの参加が誰に見えるか、サーバーから通知されていません。全員に読まれるものとして書いてください。
seeing-ended = セッションが終了しました。
seeing-was-invited = サーバーとの接続が切れています。{ $time } の時点では招待されており、セッションには入っていませんでした。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。
seeing-was-changing = サーバーとの接続が切れています。{ $time } の時点では、次の操作が要求済みで、確認されていませんでした：{ $what }。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。
seeing-was-silent = サーバーとの接続が切れています。{ $time } の時点では、サイレントで閲覧していました。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。
seeing-were-only-agents = サーバーとの接続が切れています。{ $time } の時点では、あなたの参加が見え、書いた内容を読むのはエージェントだけでした。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。
seeing-was-everyone = サーバーとの接続が切れています。{ $time } の時点では、あなたの参加は全員に見え、書いた内容は全員が読んでいました。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。
seeing-was-unknown = サーバーとの接続が切れています。{ $time } の時点では、あなたの参加が誰に見えるか、サーバーから通知されていませんでした。その後変わった可能性があります。参加が見えている可能性を考慮してください。接続が復旧するまで、書いた内容は送信されません。


## Cards of SMS and chat
## A session that is waited for.

session-awaited-next =
    { $medium ->
        [smssession] { $agent } の次のSMSを待機中
       *[chat] { $agent } の次のチャットを待機中
    }
session-awaited-was-next =
    { $medium ->
        [smssession] { $time } の時点では { $agent } の次のSMSを待機中
       *[chat] { $time } の時点では { $agent } の次のチャットを待機中
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] サーバーとの接続が切れています。その後、セッションが始まった可能性があります（{ $mode }）。SMSで参加が見えている可能性を考慮してください。接続が復旧すると表示されます。
       *[chat] サーバーとの接続が切れています。その後、セッションが始まった可能性があります（{ $mode }）。チャットで参加が見えている可能性を考慮してください。接続が復旧すると表示されます。
    }
session-awaited-will-read-along = 誰にも見られずに会話を閲覧します。
session-awaited-will-coach = コーチングになります。あなたの参加が見えるのはエージェントだけです。
session-awaited-will-barge-in = 割り込みになります。あなたの参加は全員に見えます。
session-awaited-ends-by-itself = そのセッションの後、モニタリングは自動的に終了します。
session-awaited-remembered-from-before = この設定は再読み込み前からこのページだけが記憶しています。別の場所でサインインした場合は、選び直してください。
session-awaited-remembered = この設定はこのページだけが記憶しています。別の場所でサインインした場合は、選び直してください。


## Cards of SMS and chat
## The transcript.

session-line-you = あなた
session-line-system = システム
session-line-joined = { $name } が参加しました
session-line-left = { $name } が退出しました
session-line-rejoined = { $name } が再び参加しました
session-line-sent-address = { $name } がアドレスを送信しました
session-line-notice = お知らせ
session-line-only-agent = { $agent } のみに表示
session-line-to-agents = エージェントのみ宛て
session-line-to-supervisors = スーパーバイザーのみ宛て
session-line-cut = 長すぎるため、全体を表示できません
session-line-is-typing = { $name } が入力中…
session-line-are-typing = { $names } が入力中…
session-line-caught-up =
    { $count ->
        [0] 最新のメッセージへ
       *[other] 新着メッセージ { $count } 件
    }
session-line-not-read = 会話の内容を読み込めませんでした。{ $why }
session-line-may-lack = ここには一部のメッセージがない可能性があります。根拠にする前に、コンタクトセンターの記録で確認してください。
session-line-up-to = { $time } までのメッセージです。以降のメッセージは、接続が復旧すると表示されます。
session-line-reading-earlier = 以前のメッセージを読み込んでいます…
session-line-earlier-not-read = 読み込めませんでした。再試行してください。
session-line-no-more-shown = ほかにもありますが、これ以上は表示できません。
session-line-earlier = 以前のメッセージ
session-line-messages = メッセージ


## Cards of SMS and chat
## The box to write in, and messages that are under way.

compose-to-agent = エージェントへのメッセージ
compose-to-everyone = 全員へのメッセージ
compose-keys = Enterで送信、Shift+Enterで改行します。
compose-nothing-is-sent = サーバーとの接続が切れています。現在は何も送信されません。読む相手が変わっている可能性があります。
compose-agents-read = これはエージェントが読みます。顧客は読みません。
compose-agent-reads = これは { $agent } が読みます。顧客は読みません。
compose-everyone-reads = これは { $agent } と顧客の全員が読みます。
compose-begun-for-agents = 書き始めた時点では、読むのはエージェントだけのはずでした。送信前に確認が表示されます。
compose-had-written = 入力して送信していなかった内容：
compose-have-written = 入力して送信していない内容があります。送信するには、コーチングまたは割り込みを行ってください：
compose-sent-to-agents = エージェント宛て。{ $state }
compose-sent-to-everyone = 全員宛て。{ $state }
compose-sending = 送信中…
compose-not-sent = 送信されませんでした。{ $why }
compose-not-seen = セッションでまだ確認されていません。届いている可能性があり、再送すると 2 回届くことがあります。
compose-not-in-session = セッションでまだ確認されていません
compose-discard = 破棄


## What became of an operation
## An operation that did not work, or was not confirmed.

operation-trouble-did-not-work = 実行できませんでした：{ $what }。{ $why }
operation-trouble-not-confirmed = 「{ $what }」への応答がまだありません。この後反映される可能性があります。再試行する前に確認してください。
operation-trouble-row-did-not-work = 実行できませんでした：{ $operation }。{ $why }
operation-trouble-row-not-confirmed = { $operation }：応答がまだありません。この後反映される可能性があります。再試行する前に確認してください。
operation-trouble-other-is-monitoring = { $supervisor } がモニタリングしています。
operation-trouble-left-and-stopped = あなたは通話から退出し、そのためにモニタリングを終了しました。
operation-trouble-left = あなたは通話から退出しました。


## What became of an operation
## An operation that was asked for. Stands alone, in a question, and after a colon in other messages.

operation-asked-switch-to-listen-in = { $agent } のサイレントモニタリングに切り替え
operation-asked-switch-to-coach = { $agent } のコーチングに切り替え
operation-asked-switch-to-barge-in = { $agent } の通話への割り込みに切り替え
operation-asked-mute-agent = { $agent } をミュート
operation-asked-unmute-agent = { $agent } のミュートを解除
operation-asked-answer = { $agent } の通話に応答
operation-asked-leave-call = { $agent } の通話から退出
operation-asked-ready = { $agent } を受信可に設定
operation-asked-not-ready = { $agent } を受信不可に設定
operation-asked-log-out = { $agent } をログアウト
operation-asked-do-not-disturb = { $agent } の着信拒否をオンに設定
operation-asked-allow-calls = { $agent } の着信を許可
operation-asked-log-in-phone = 電話機 { $agent } をログイン
operation-asked-monitor = { $agent } のメッセージをモニタリング
operation-asked-read = { $agent } のセッションを閲覧
operation-asked-accept = { $agent } のセッションを承諾
operation-asked-switch-to-monitor = { $agent } のモニタリングに切り替え
operation-asked-leave = { $agent } のセッションから退出
operation-asked-write = { $agent } のセッションに書き込み
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] { $agent } のSMSでモニタリングに切り替え
       *[chat] { $agent } のチャットでモニタリングに切り替え
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] { $agent } のSMSでコーチングに切り替え
       *[chat] { $agent } のチャットでコーチングに切り替え
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] { $agent } のSMSに割り込み
       *[chat] { $agent } のチャットに割り込み
    }
operation-asked-session-read =
    { $medium ->
        [smssession] { $agent } のSMSを閲覧
       *[chat] { $agent } のチャットを閲覧
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] { $agent } のSMSを承諾
       *[chat] { $agent } のチャットを承諾
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] { $agent } のSMSから退出
       *[chat] { $agent } のチャットから退出
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] { $agent } のSMSで全員宛てに書き込み
       *[chat] { $agent } のチャットで全員宛てに書き込み
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] { $agent } のSMSでエージェント宛てに書き込み
       *[chat] { $agent } のチャットでエージェント宛てに書き込み
    }
operation-asked-next-call-of = { $agent } の次の通話：{ $operation }


## What became of an operation
## An operation that is confirmed: what is so now.

operation-done-listen-in = { $agent } をサイレントモニタリング中
operation-done-coach = { $agent } をコーチング中
operation-done-barge-in = { $agent } の通話に割り込み中
operation-done-stop-monitoring = { $agent } のモニタリングを終了済み
operation-done-mute-agent = { $agent } をミュート済み
operation-done-unmute-agent = { $agent } のミュートを解除済み
operation-done-answer = { $agent } の通話に応答済み
operation-done-leave-call = { $agent } の通話から退出済み
operation-done-ready = 受信可：{ $agent }
operation-done-not-ready = 受信不可：{ $agent }
operation-done-log-out = ログアウト済み：{ $agent }
operation-done-do-not-disturb = 着信拒否がオン：{ $agent }
operation-done-allow-calls = 着信を許可済み：{ $agent }
operation-done-log-in-phone = 電話機をログイン済み：{ $agent }
operation-done-monitor = { $agent } のメッセージをモニタリング中
operation-done-read = { $agent } のセッションを閲覧中
operation-done-accept = { $agent } のセッションを承諾済み
operation-done-switch-to-monitor = { $agent } をモニタリング中
operation-done-leave = { $agent } のセッションから退出済み
operation-done-write = { $agent } のセッションに書き込み済み
operation-done-session-monitor =
    { $medium ->
        [smssession] { $agent } のSMSをモニタリング中
       *[chat] { $agent } のチャットをモニタリング中
    }
operation-done-session-coach =
    { $medium ->
        [smssession] { $agent } のSMSをコーチング中
       *[chat] { $agent } のチャットをコーチング中
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] { $agent } のSMSに割り込み中
       *[chat] { $agent } のチャットに割り込み中
    }
operation-done-session-stop =
    { $medium ->
        [smssession] { $agent } のSMSのモニタリングを終了済み
       *[chat] { $agent } のチャットのモニタリングを終了済み
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] { $agent } のSMSでモニタリング中
       *[chat] { $agent } のチャットでモニタリング中
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] { $agent } のSMSでコーチング中
       *[chat] { $agent } のチャットでコーチング中
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] { $agent } のSMSに割り込み中
       *[chat] { $agent } のチャットに割り込み中
    }
operation-done-session-read =
    { $medium ->
        [smssession] { $agent } のSMSを閲覧中
       *[chat] { $agent } のチャットを閲覧中
    }
operation-done-session-accept =
    { $medium ->
        [smssession] { $agent } のSMSを承諾済み
       *[chat] { $agent } のチャットを承諾済み
    }
operation-done-session-leave =
    { $medium ->
        [smssession] { $agent } のSMSから退出済み
       *[chat] { $agent } のチャットから退出済み
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] { $agent } のSMSで全員宛てに書き込み済み
       *[chat] { $agent } のチャットで全員宛てに書き込み済み
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] { $agent } のSMSでエージェント宛てに書き込み済み
       *[chat] { $agent } のチャットでエージェント宛てに書き込み済み
    }
operation-done-monitoring-as = { $agent } をモニタリング中：{ $operation }


## The log
## The newest line of the log: one sentence each.

activity-requested = { $what } — 要求済み、確認待ち
activity-confirmed = { $what } — { $seconds } 秒で確認
activity-failed = { $what } — 実行できませんでした。{ $why }
activity-unconfirmed = { $what } — { $seconds } 秒たっても未確認
activity-call-started = { $agent } の通話 — あなたの電話機に接続
activity-call-ended = { $agent } の通話 — 終了。{ $why }
activity-call-left = { $agent } の通話 — 退出。{ $why }
activity-session-started =
    { $medium ->
        [smssession] { $agent } のSMS — このパネルに表示
       *[chat] { $agent } のチャット — このパネルに表示
    }
activity-session-ended =
    { $medium ->
        [smssession] { $agent } のSMS — 終了。{ $why }
       *[chat] { $agent } のチャット — 終了。{ $why }
    }
activity-passed-on = { $from } の通話 — { $to } に転送
activity-monitoring-ended = { $agent } のモニタリング — 終了。{ $why }
activity-contact-lost = サーバーとの接続が切れました — 再試行中
activity-recovered = サーバーとの接続が復旧しました — すべて読み込み直しました
activity-skipped = サーバーのメッセージを解釈できませんでした — スキップしました
activity-no-phone = あなたの電話機がなくなりました
activity-own-phone = あなたの電話機は現在 { $number } です
activity-stepping-back = 割り込み中だった { $agent } の通話が終わりました — パネルは次の通話のサイレントモニタリングを要求します


## The log
## The log as a table. Cells, heads and buttons; short.

log-button = アクティビティ
log-name = アクティビティログ
log-search = ログを検索
log-copy = コピー
log-save-csv = CSV形式で保存
log-save-json = JSON形式で保存
log-entries = ログの項目
log-time = 時刻
log-what = 内容
log-whom = 対象
log-outcome = 結果
log-show = ログで表示
log-everything = すべて
log-troubles = 実行できなかったもの
log-operations = 要求した操作
log-calls = 通話、メッセージ、モニタリング
log-connection = 接続
log-caption = このタブでの { $supervisor } の操作（新しい順）
log-nothing = まだ何もありません。
log-count = { $all } 件中 { $count } 件、{ $supervisor } による操作。
log-copied = コピーしました。
log-not-copied = ブラウザーがコピーを許可しませんでした。代わりに保存してください。
log-saved = ファイルに保存しました。
log-on-next-call = 次の通話：{ $what }
log-on-medium =
    { $medium ->
        [smssession] SMS：{ $what }
       *[chat] チャット：{ $what }
    }
log-requested = 要求済み
log-confirmed = { $seconds } 秒で確認
log-failed = { $seconds } 秒後、実行できませんでした。{ $why }
log-unconfirmed = { $seconds } 秒たっても未確認
log-call = 通話
log-on-your-phone = あなたの電話機に接続
log-call-left = 通話から退出
log-call-ended = 通話終了
log-call-passed-on = 通話転送
log-to = { $agent } へ
log-in-this-panel = このパネルに表示
log-session-ended =
    { $medium ->
        [smssession] SMS終了
       *[chat] チャット終了
    }
log-monitoring-ended = モニタリング終了
log-contact-lost = 接続断
log-trying-again = 再試行中
log-contact-back = 接続復旧
log-read-again = すべて読み込み直しました
log-barged-in-over = 割り込み中の通話が終了
log-asks-for-listen-in = パネルは次の通話のサイレントモニタリングを要求します
log-not-understood = 解釈できないメッセージ
log-was-skipped = スキップしました
log-own-phone = あなたの電話機
log-none-any-more = なくなりました
log-now = 現在 { $number }


## What went wrong
## An answer of the server that is no success. The names base-url and statusCode stay as they are.

failure-not-signed-in = サインアウトしています。サインインしてから、再試行してください。
failure-not-gws = Genesys Web Servicesではなく、Webページが応答しました。base-urlに指定したアドレスを確認してください。
failure-not-found = サーバーはこのリクエストを認識できません。base-urlに指定したアドレスを確認するか、機能が有効になっているか管理者に問い合わせてください。
failure-busy = サーバーが混み合っています。しばらくしてから再試行してください。
failure-server-error = サーバーで障害が発生しました。再試行し、続く場合は管理者に連絡してください。
failure-refused = サーバーが拒否しました。再試行し、続く場合は管理者に連絡してください。
failure-unreadable = サーバーの応答を解釈できませんでした。再試行し、続く場合は管理者に連絡してください。
failure-partial = 一部だけ実行されました。実行されなかった部分は詳細に表示されます。
failure-status =
    { $code ->
        [0] サーバーが成功とエラーを同時に返しました。更新して、実際の状態を確認してください。
        [1] リクエストに不足があるとサーバーが返しました。管理者に連絡してください。
        [2] 現在の状態に合わない操作だとサーバーが返しました。更新して確認してから、再試行してください。
        [3] サーバーは現在、この操作を許可していません。別のスーパーバイザーがモニタリングしている可能性があります。
        [4] サーバーまたは電話システムで障害が発生しました。再試行し、続く場合は管理者に連絡してください。
        [5] この操作を行う権限がありません。管理者に依頼してください。
        [6] 対象がサーバーになくなりました。更新してから、再試行してください。
        [7] 一部だけ実行されました。更新して、どの部分か確認してください。
        [8] 先にパスワードを変更する必要があります。サインインする場所で変更してから、接続し直してください。
        [9] サーバーの処理がまだ終わっていません。しばらくしてから更新し、結果を確認してください。
        [10] サーバーがリクエストの値を受け付けませんでした。管理者に連絡してください。
        [11] サーバーはこの変更を許可していません。管理者に連絡してください。
        [12] サーバーは要求された内容を読み取れませんでした。しばらくしてから再試行してください。
        [13] サーバーは要求された内容を作成できませんでした。しばらくしてから再試行してください。
        [14] サーバーは要求された内容を削除できませんでした。しばらくしてから再試行してください。
        [15] サーバーは要求された内容を変更できませんでした。しばらくしてから再試行してください。
        [16] サーバーは要求された内容を割り当てられませんでした。しばらくしてから再試行してください。
        [17] サーバーは割り当てを解除できませんでした。しばらくしてから再試行してください。
        [18] すでに存在します。更新すると表示されます。
        [19] 他の人が使用中です。空いてから再試行してください。
        [20] サインアウトしています。サインインしてから、再試行してください。
       *[other] このパネルでは不明な理由で、サーバーが拒否しました。詳細は下に表示されます。
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer }：{ $words }


## What went wrong
## Why an operation had no effect.

operation-failure-asynchronous = サーバーはリクエストを受け付けた後、エラーを返しました。更新して確認してから、再試行してください。
operation-failure-network = サーバーに接続できず、何も変更されていません。再試行してください。
operation-failure-no-target = このエージェントのデバイスも番号も、サーバーから通知されていません。割り当てるよう管理者に依頼してください。
operation-failure-call-ended = 反映される前に通話が終了しました。
operation-failure-session-ended = 反映される前にセッションが終了しました。
operation-failure-not-offered = それまでのモニタリングは終了しましたが、その後サーバーがこの操作を提供しませんでした。別のスーパーバイザーがモニタリングしている可能性があります。
operation-failure-not-entered = あなたは通話から退出し、戻っていません。通話が終わったか、サーバーが参加を許可していません。次の通話はこのモードで始まります。
operation-failure-vetoed = このパネルを含むポータルが許可しませんでした。
operation-failure-wrong-agent = 電話機は現在、別のエージェントのものであるため、誰もモニタリングしていません。エージェントがどこにログインしているか確認してから、再試行してください。


## What went wrong
## Why there is no connection, or no agents. The name base-url stays as it is.

link-failure-no-credentials = サインインしていません。ポータルが求める場所でサインインしてから、再試行してください。
link-failure-rejected = ユーザー名またはパスワードが受け付けられませんでした。確認してから、再試行してください。
link-failure-provider-failed = ポータルがサインイン情報を提供できませんでした。再試行し、続く場合は管理者に連絡してください。
link-failure-web-page = サーバーの代わりにWebページが応答しています。ポータルが求める場所でサインインしてください。サーバーがメンテナンス中の場合、パネルは自動的に復帰します。
link-failure-not-gws = サーバーがGenesys Web Servicesではなく、Webページを返しました。base-urlに指定したアドレスを確認してください。
link-failure-cookies-blocked = サーバーがこのページをすぐに忘れてしまいます。ブラウザーでサーバーのCookieを許可するか、ロードバランサーについて管理者に問い合わせてください。
link-failure-stopped = サーバーが通知を終了しました。接続し直し、続く場合は管理者に連絡してください。
link-failure-not-subscribed = サーバーは、あなたの電話機の状況を受け取ることを許可していません。通知を受け取る権限を管理者に依頼してから、再試行してください。
link-failure-no-web-address = 何も送信されていません：base-urlがWebのアドレスではありません。https:// とサーバー名で始まる必要があります。修正するようポータルの管理者に依頼してください。
link-failure-user-info = 何も送信されていません：base-urlにユーザー名が含まれています。アドレスから取り除き、資格情報として指定してください。
link-failure-query = 何も送信されていません：base-urlに ? または # 以降の部分があります。取り除いてください。指定できるのはサーバーとパスだけです。
link-failure-insecure = 何も送信されていません：base-urlが http: で始まり、このページは https: で始まるため、ブラウザーがすべてのリクエストをブロックします。サーバーのアドレスを https: で指定してください。
link-failure-no-right-to-read = エージェントを読み込む権限がありません。管理者に依頼してください。
link-failure-not-read = エージェントを読み込めなかったため、表示内容は古い可能性があります。パネルは自動的に再試行します。
link-failure-unreachable = エージェントの問い合わせにサーバーが応答しなかったため、表示内容は古い可能性があります。パネルは自動的に再試行します。
link-failure-incomplete = 一部のエージェントがサーバーから通知されなかったため、そのエージェントの表示内容は古い可能性があります。パネルは自動的に再試行します。


## What went wrong
## Why an operation on a Cisco agent had no effect.

cisco-failure-call-failed = 卓上電話機への呼び出しは成立しませんでした。電話機が空いていて、受話器が置かれていることを確認してから、再試行してください。
cisco-failure-no-call-any-more = エージェントはもう通話中ではありません。次の通話をお待ちください。
cisco-failure-on-hold = 通話は保留中です。エージェントが保留を解除するまでお待ちください。
cisco-failure-not-possible = その間に実行できなくなりました。理由はエージェントの行で確認してください。
cisco-failure-not-written = 電話機またはユーザー名が不明なため、何も要求していません。設定するようポータルの管理者に依頼してください。
cisco-failure-agent-not-on-call = エージェントは会話していません：受信可、後処理、保留中、または受信不可です。エージェントが通話で話し始めるまでお待ちください。
cisco-failure-on-hold-or-not-ready = エージェントは通話を保留にしているか、受信不可です。エージェントが再び話し始めるまでお待ちください。
cisco-failure-invalid-state = あなたまたはエージェントの状態では実行できません。あなたを受信不可にして、エージェントが通話で話し始めるまでお待ちください。
cisco-failure-not-controller = エージェントが通話を制御していないか、コンサルテーション中です。終わるまでお待ちください。
cisco-failure-no-conference = 空いている会議リソースがありません。後で再試行し、続く場合は管理者に連絡してください。
cisco-failure-invalid-destination = エージェントの電話機にこの方法では到達できないか、通話が保留中です。内線番号を確認し、通話が保留中の間はお待ちください。
cisco-failure-phone-model = エージェントの電話機は、モニタリングできない機種です。別の電話機を管理者に依頼してください。
cisco-failure-phone-not-supported = このエージェントの電話システムはモニタリングできません。古すぎるか、モバイルエージェントです。管理者に問い合わせてください。
cisco-failure-bridge-off = エージェントの電話機のビルトインブリッジがオフになっています。オンにするよう管理者に依頼してください。
cisco-failure-search-space = あなたの回線は、エージェントの回線のモニタリングを許可されていません。あなたの回線のモニタリング用コーリングサーチスペースにエージェントの回線を追加するよう、管理者に依頼してください。
cisco-failure-not-understood = コンタクトセンターがリクエストを解釈できませんでした。管理者に連絡してください。ポータルにはもう一方のキーの組が必要な可能性があります。
cisco-failure-not-allowed = サインインしていないか、この操作が許可されていません。サインインし直すか、権限を管理者に依頼してください。
cisco-failure-wrong-user = 指定されたユーザーは、サインインしているユーザーではありません。管理者に連絡してください。ポータルが誤ったユーザーを指定している可能性があります。
cisco-failure-not-found = 通話がなくなりました。
cisco-failure-server-error = コンタクトセンターで障害が発生しました。再試行し、続く場合は管理者に連絡してください。
cisco-failure-other = このパネルでは不明な理由で、コンタクトセンターが拒否しました。詳細は下に表示されます。
cisco-failure-somebodys = コンタクトセンターがポータルのバスでエラーを通知しました。あなたまたは別のアプリケーションに関するものです。{ $why }


## What went wrong
## Messages for the administrators of the portal. The name config stays as it is.

reported-unknown-key = configに設定「{ $key }」はありません。無視されました。つづりを確認してください。
reported-wrong-type = 「{ $key }」に指定できる値：{ $expected }。指定は無視され、既定値が使用されます。
reported-phone-not-logged-in = あなたの電話機をログインできませんでした。{ $why }
reported-operation-failed = 失敗：{ $operation }。{ $why }
reported-operation-unconfirmed = 時間内に確認されませんでした：{ $operation }。この後反映される可能性があります。再試行する前に、反映されたか確認してください。
reported-notification = サーバーのメッセージを解釈できず、スキップしました。それ以外は継続しています。
reported-asynchronous = サーバーが、このパネルのどのリクエストにも属さないエラーを返しました。表示がおかしい場合は更新してください。
reported-bus = ポータルのバスのメッセージをスキップしました：{ $place }。それ以外は継続しています。
reported-bus-failed = ポータルのバスを使用できませんでした。publishとsubscribeが必要ですが、失敗しました。要求した内容が伝わっていない可能性があります。ポータルを再読み込みするか、ポータルの管理者に連絡してください。
reported-csrf-unusable = サーバーが偽造リクエスト対策として求めているヘッダーは、どのブラウザーでも送信できません。このため、要求が拒否される可能性があります。管理者に連絡してください。
reported-bus-frame = ポータルのバスのメッセージが 1 MB を超えたため、スキップしました。通話を読み込み直しています。ポータルの管理者に連絡してください。
reported-bus-rate = ポータルのバスのメッセージが処理できる速さを超えたため、最も古いものをスキップしました。通話を読み込み直しています。エージェントの状態は古い可能性があります。ポータルを再読み込みするか、ポータルの管理者に連絡してください。
reported-bus-agents = ポータルのバスから 20,000 人を超えるエージェントが通知されました。超過分は表示されません。ポータルの管理者に連絡してください。
reported-too-large = サーバーが送信した内容がこのページの上限を超えたため、読み込みませんでした。更新し、再び発生する場合は管理者に連絡してください。


## What went wrong
## What the value of a setting has to be. Words in quotation marks "…" and in braces are values of the interface and stay.

expected-milliseconds = ミリ秒の数値
expected-true-or-false = trueまたはfalse
expected-text = 文字列
expected-channels = チャネル名のリスト
expected-object = オブジェクト
expected-agents = エージェントのリスト
expected-agent = エージェント { "{" }id, name, extension{ "}" }
expected-origin = オリジン（例："https://portal.example"）
expected-country = 番号計画がわかっている国のISO 3166コード（例："US"）
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }（2 番目は 1 番目以上）


## What went wrong
## In place of the panel, or told to the portal around it, before or after the panel runs.

element-too-old = このブラウザーは、スーパーバイザーパネルには古すぎます。ChromeまたはEdge 114、Firefox 125、Safari 17以降を使用してください。
element-not-loaded = スーパーバイザーパネルを読み込めませんでした。ページを再読み込みしてください。解決しない場合は、.wasmファイルがsupervisor-widget.jsと同じ場所で提供され、ページのセキュリティポリシーが 'wasm-unsafe-eval' を許可していることを確認してください。
element-stopped = スーパーバイザーパネルが停止しました。通話中の全員に聞こえるものとして話し、ページを再読み込みしてください。
element-reload = 再読み込み
element-closed = 接続が閉じられました。
element-sign-in = サインインが必要です。credentialsを設定してください。
element-cannot-connect = 接続できません。イベントsupervisor-errorを確認してください。
element-disposed = ウィジェットは破棄されました。
element-removed = ウィジェットがページから取り除かれました。
element-not-attached = ウィジェットがページにありません。ページに追加してから接続してください。
element-config-not-plain = 「{ $key }」は、文字列、数値、true、false、リスト、オブジェクトだけの単純なデータである必要があります。このconfigは使用されず、以前の指定が引き続き有効です。
element-locale-not-loaded = 言語「{ $locale }」の文言を読み込めませんでした。代わりに英語で表示します。
element-locale-incomplete = 言語「{ $locale }」の文言がそろっていません。次の文言は英語で表示します：{ $names }。


## Several items as one text
## How one more item is added to those before it.

listed-all = { $before } かつ { $item }
listed-any = { $before } または { $item }
listed-each = { $before }、{ $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before }{ $item }
listed-choice =
    { $place ->
        [last] { $before } または { $item }
       *[other] { $before }、{ $item }
    }
