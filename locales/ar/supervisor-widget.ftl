### Words of the supervisor's panel, in Modern Standard Arabic.
###
### Requests to the reader are “يُرجى” with a masdar, which fits women and men. Buttons are a
### masdar without article. Names are never inflected: sentences about `$agent` are built with nouns
### (“صوت { $agent }”), with “لا … إلا”, or with a colon.
###
### A text whose first letter is Latin, or that has none outside of its arguments, begins with the
### right-to-left mark (U+200F): it may be part of another one, and would read from left to right.
### The mark is written as it is, since what stands in braces is isolated.


## The list of keys

key-keyboard = لوحة المفاتيح
key-hint = ينقل مفتاح Tab إلى القائمة. تعمل المفاتيح على الصف الذي عليه التركيز.
key-sort-now = الفرز الآن
key-rows = الصف السابق أو التالي
key-pages = صفحة لأعلى أو لأسفل
key-ends = الصف الأول أو الأخير
key-into = إلى أزرار الصف
key-sideways = بين الأزرار؛ طي مجموعة أو توسيعها
key-back = العودة إلى الصف
key-select = تحديد الوكيل
key-onward = من البحث إلى الوكلاء الذين عُثر عليهم
key-close = إغلاق

key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-enter = Enter
key-escape = Esc
key-space = المسافة


## Toolbar: the connection, the own phone
## Headings, names of regions and words on buttons.

label-supervisor = المشرف
label-search-agents = البحث عن وكلاء
label-genesys = Genesys: { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] هاتفك في Genesys: { $phone } · قد ترد إليك مكالمات
        [do-not-disturb] هاتفك في Genesys: { $phone } · عدم الإزعاج
       *[other] هاتفك في Genesys: { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] هاتفك: { $phone } · قد ترد إليك مكالمات
        [do-not-disturb] هاتفك: { $phone } · عدم الإزعاج
       *[other] هاتفك: { $phone }
    }
label-phone = ‏{ $number } { $state }
label-phone-as-of = ‏{ $number } { $state }، كما في { $time }
label-phone-menu = هاتفك
label-connect = اتصال بالخادم
label-refresh = تحديث
label-connecting = اللوحة تتصل بالخادم. يُرجى الانتظار لحظة.
label-retry = إعادة المحاولة
label-try-again = إعادة المحاولة
label-dismiss = إزالة
label-hide = إخفاء
label-details = التفاصيل
label-more = المزيد
label-monitoring = المراقبة
label-nothing-monitored = هنا تظهر المكالمات وجلسات SMS والدردشات التي تراقبها. يُرجى اختيار الطريقة بجانب الوكيل.
label-monitoring-mode = وضع المراقبة
label-messages = رسائل
label-participants = المشاركون
# Doubtful: the word of Genesys Workspace in Arabic was not found.
label-attached-data = البيانات المرفقة
label-data-is-cut = لا تظهر كلها: بعضها أطول أو أعمق من اللازم.
label-history = سجل هذه المكالمة


## Toolbar: the connection, the own phone
## State of the connection to Genesys; short, always on the screen.

# “متصل” alone would be the caller.
connection-closed = غير متصل بالخادم
connection-connecting = جارٍ الاتصال
connection-live = مباشر
connection-reconnecting = جارٍ إعادة الاتصال
connection-offline = دون شبكة
connection-sign-in-needed = يلزم تسجيل الدخول
connection-failed = فشل


## Toolbar: the connection, the own phone
## The Cisco channel, and the phone on which the supervisor listens.

cisco-status-name = Cisco
cisco-status-live = Cisco: مباشر
cisco-status-not-connected = Cisco: غير متصل بالخادم
cisco-status-signed-in-at = تسجيل الدخول على { $extension }
cisco-status-signed-in-at-as-of = تسجيل الدخول على { $extension }، كما في { $time }
cisco-status-in-state = ‏{ $extension } { $state }
cisco-status-in-state-as-of = ‏{ $extension } { $state }، كما في { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = ‏{ $extension }، كما في { $time }


## Notices above the list
## One sentence each, with what to do.

notice-not-reached = تعذّر الوصول إلى مركز الاتصال حتى الآن.
notice-offline = لا توجد شبكة على حاسوبك. تعود اللوحة من تلقاء نفسها فور توفر الشبكة.
notice-not-supervisor = سجّلت الدخول باسم { $user }، وليس لهذا المستخدم دور المشرف. يُرجى تسجيل الدخول كمشرف، أو طلب هذا الدور من المسؤول.
notice-feature-missing = المراقبة متوقفة: لم يُفعّل مركز الاتصال لديك «{ $feature }». يُرجى طلب ذلك من المسؤول؛ ولا تزال ترى وكلاءك.
notice-channels-failed = تعذّر تسجيل الدخول إلى: { $channels }.
notice-incomplete = ذكر { $read } من أصل { $all } من الوكلاء.
notice-slowed = اللوحة مفتوحة أيضًا في علامة تبويب أو نافذة أخرى، وهذا المتصفح لا يتيح لهما مشاركة اتصال واحد. تظهر الأحداث بتأخير بضع ثوانٍ؛ يُرجى إغلاق الأخرى إن لم تكن بحاجة إليها.
notice-no-answer = الخادم لا يستجيب. قد يكون ما تراه قديمًا؛ واللوحة تواصل المحاولة.
notice-server-error = الخادم يستجيب بخطأ. قد يكون ما تراه قديمًا؛ واللوحة تواصل المحاولة.
notice-contact-lost = انقطع الاتصال بالخادم. قد يكون ما تراه قديمًا؛ واللوحة تواصل المحاولة.
notice-next-try =
    { $count ->
        [0] جارٍ المحاولة الآن…
        [one] المحاولة التالية خلال ثانية واحدة.
        [two] المحاولة التالية خلال ثانيتين.
        [few] المحاولة التالية خلال { $count } ثوانٍ.
        [many] المحاولة التالية خلال { $count } ثانية.
       *[other] المحاولة التالية خلال { $count } ثانية.
    }
notice-no-phone = هاتفك مسجَّل الخروج: يُرجى تسجيل دخوله للمراقبة.
notice-phone-failed = تعذّر تسجيل دخول هاتفك. { $why }
notice-channel-in = { $channel }: تم تسجيل الدخول.
notice-channel-out = { $channel }: لم يتم تسجيل الدخول. { $why }


## The list of agents
## The list as a whole, its menus, and the text where no row can be shown.

list-group = ‏{ $group } ({ $count })
list-agents = الوكلاء
list-on-calls =
    { $count ->
        [0] لا أحد في مكالمة
        [one] وكيل واحد في مكالمة
        [two] وكيلان في مكالمات
        [few] { $count } وكلاء في مكالمات
        [many] { $count } وكيلًا في مكالمات
       *[other] { $count } وكيل في مكالمات
    }
list-sort-now = الفرز الآن — تغيّر موضع { $count }
list-filter = تصفية
list-view = العرض
list-roster-view = طريقة عرض القائمة
list-order = الترتيب
list-by-work = حسب العمل
list-by-name = حسب الاسم
list-by-number = حسب الرقم
list-by-time = حسب المدة في الحالة
list-group-by-group = تجميع الوكلاء
list-columns = الأعمدة
list-copy-link = نسخ رابط هذا العرض
list-reset-view = إعادة تعيين العرض
list-link-copied = تم نسخ الرابط.
list-link-not-copied = لم يسمح المتصفح بنسخ الرابط.
list-options = خيارات المراقبة
list-which-calls = المكالمات المطلوب مراقبتها
list-when-passed-on = عند تحويل المكالمة
list-which-sessions = جلسات SMS والدردشة المطلوب مراقبتها
list-all-calls = كل المكالمات
list-next-call-only = المكالمة التالية فقط
list-follow-call = متابعة المكالمة
list-stay-with-agent = البقاء مع الوكيل
list-not-connected = لا وكلاء لعرضهم بعد
list-not-connected-hint = يظهرون هنا فور اتصالك بالخادم.
list-loading = جارٍ قراءة وكلائك…
list-read = قُرئ { $count } من { $all } وكلاء
list-failed = تعذّرت قراءة وكلائك
list-failed-hint = السبب مذكور أعلاه. تعيد اللوحة المحاولة من تلقاء نفسها.
list-no-groups = لا تشرف على أي مجموعة وكلاء
list-no-groups-hint = يُرجى أن تطلب من المسؤول تعيينك مشرفًا على مجموعة، ثم التحديث.
list-no-members = لا وكلاء في مجموعاتك بعد
list-no-members-hint = يظهر الوكلاء هنا فور إضافتهم إلى إحدى مجموعاتك.


## The list of agents
## Heads of the columns; short.

column-name = الاسم
column-number = الرقم
column-state = الحالة
column-time = المدة
column-time-in-state = المدة في الحالة
column-width-of = عرض العمود: { $column }
column-actions = الإجراءات
column-known-at = كما في { $time }


## The list of agents
## Filters, their chips, and how many agents fit.

filter-hide-logged-out = إخفاء غير مسجّلي الدخول
filter-logged-out-hidden = غير مسجّلي الدخول مخفيون
filter-by-state = الوكلاء حسب الحالة
filter-nobody-in-state = لا أحد في هذه الحالة الآن.
filter-all = الكل
filter-on-call = في مكالمة
filter-ringing = يرنّ
filter-on-hold = قيد الانتظار
filter-over-limit = تجاوز الحد
filter-wrap-up = ما بعد المكالمة
filter-ready = جاهز
filter-not-ready = غير جاهز
filter-logged-out = غير مسجّل الدخول
filter-unknown = غير معروف
filter-state = الحالة
filter-group = المجموعة
filter-channel = القناة
filter-skill = المهارة
filter-no-skills = المهارة: لا يذكر مركز الاتصال أي مهارة
filter-all-of-these = كل هذه
filter-any-of-these = أي من هذه
filter-all-of = كل من
filter-any-of = أي من
filter-remove = إزالة عامل التصفية: { $kind } { $what }
filter-in-use = عوامل التصفية المستخدمة
filter-clear-all = مسح الكل
filter-clear-search = مسح البحث
filter-clear-filters = مسح عوامل التصفية
filter-filter-agents = تصفية الوكلاء
filter-count = ({ $count })
filter-none-matches = لا وكيل مطابق
filter-agents =
    { $count ->
        [zero] لا وكلاء
        [one] وكيل واحد
        [two] وكيلان
        [few] { $count } وكلاء
        [many] { $count } وكيلًا
       *[other] { $count } وكيل
    }
filter-agents-of-all = الوكلاء: { $count } من { $all }
filter-without-search =
    { $count ->
        [0] دون البحث: لا وكلاء.
        [one] دون البحث: وكيل واحد.
        [two] دون البحث: وكيلان.
        [few] دون البحث: { $count } وكلاء.
        [many] دون البحث: { $count } وكيلًا.
       *[other] دون البحث: { $count } وكيل.
    }
filter-without-filters =
    { $count ->
        [0] دون عوامل التصفية: لا وكلاء.
        [one] دون عوامل التصفية: وكيل واحد.
        [two] دون عوامل التصفية: وكيلان.
        [few] دون عوامل التصفية: { $count } وكلاء.
        [many] دون عوامل التصفية: { $count } وكيلًا.
       *[other] دون عوامل التصفية: { $count } وكيل.
    }
filter-nobody = لا وكيل مطابق.
filter-nobody-found = لا أحد يطابق «{ $search }».
filter-nobody-of = لا يوجد وكلاء بهذه الشروط: { $clauses }.
filter-nobody-found-of = لا أحد يطابق «{ $search }» بين الوكلاء بهذه الشروط: { $clauses }.


## The list of agents
## Clauses about agents, listed in `filter-nobody-of` and `filter-nobody-found-of`.

clause-who-are = حالتهم { $states }
clause-in-groups = في المجموعة { $groups }
clause-on-channels = مسجّلو الدخول إلى { $channels }
clause-with-skills = لديهم المهارة { $skills }
clause-over-limit = تجاوزوا حدّ حالتهم
clause-not-logged-out = دون غير مسجّلي الدخول


## The list of agents
## The row of an agent. Parts of a row are read out one after another.

row-some-agent = وكيل آخر
row-unknown = غير معروف
# Doubtful: a state, not the act (“تسجيل الخروج”); no Arabic word of Genesys or Cisco was found.
row-logged-out = غير مسجّل الدخول
row-on-call = في مكالمة
row-ready = جاهز
row-wrap-up = ما بعد المكالمة
row-not-ready = غير جاهز
row-logged-in = مسجّل الدخول
row-on-hold = قيد الانتظار
row-last-known = آخر حالة معروفة
row-long = أطول من المتوقع
row-too-long = أطول من اللازم بكثير
row-minutes-ago = قبل { $count } د
row-hours-ago = قبل { $count } س
row-at-least-seconds =
    { $count ->
        [one] ثانية واحدة على الأقل: لم يرَ أحد البداية.
        [two] ثانيتان على الأقل: لم يرَ أحد البداية.
        [few] { $count } ثوانٍ على الأقل: لم يرَ أحد البداية.
        [many] { $count } ثانية على الأقل: لم يرَ أحد البداية.
       *[other] { $count } ثانية على الأقل: لم يرَ أحد البداية.
    }
row-at-least-minutes =
    { $count ->
        [one] دقيقة واحدة على الأقل: لم يرَ أحد البداية.
        [two] دقيقتان على الأقل: لم يرَ أحد البداية.
        [few] { $count } دقائق على الأقل: لم يرَ أحد البداية.
        [many] { $count } دقيقة على الأقل: لم يرَ أحد البداية.
       *[other] { $count } دقيقة على الأقل: لم يرَ أحد البداية.
    }
row-at-least-hours =
    { $count ->
        [one] ساعة واحدة على الأقل: لم يرَ أحد البداية.
        [two] ساعتان على الأقل: لم يرَ أحد البداية.
        [few] { $count } ساعات على الأقل: لم يرَ أحد البداية.
        [many] { $count } ساعة على الأقل: لم يرَ أحد البداية.
       *[other] { $count } ساعة على الأقل: لم يرَ أحد البداية.
    }
row-after-this-call = بعد هذه المكالمة: { $operation }
row-waiting = جارٍ الطلب…
row-next-call =
    { $mode ->
        [listen-in] التالية: استماع صامت
        [coach] التالية: همس
       *[barge-in] التالية: تدخّل
    }
row-ringing-you = يرن هاتفك
row-monitoring =
    { $mode ->
        [listen-in] استماع صامت
        [coach] همس
       *[barge-in] تدخّل
    }
row-monitored-by = المراقبة بواسطة { $supervisor }
row-monitored-by-other = المراقبة بواسطة مشرف آخر
row-voice = الصوت
row-chat = الدردشة
row-email = البريد الإلكتروني
row-sms = SMS
row-on-channel = ‏{ $channel }: { $state }
row-on-channel-busy = ‏{ $channel }: في مكالمة، ثم { $state }
row-all-channels = كل القنوات
row-on-channel-asked = ‏{ $channel }: { $state }، طُلب: { $operation }
attention-name = تحتاج إلى انتباه
attention-over-limit = تجاوز الحد: { $count }
attention-stale = بيانات قديمة: { $count }
attention-next = التالي: { $agent }
attention-came = يحتاج إلى انتباه: { $agent }
attention-came-many = عدد من يحتاجون إلى انتباه: { $count }


## The list of agents
## State of a Cisco agent, or of the supervisor; terms of Cisco Finesse.

cisco-state-logged-out = غير مسجّل الدخول
cisco-state-not-ready = غير جاهز
cisco-state-ready = جاهز
cisco-state-call-coming-in = مكالمة واردة
cisco-state-looking-at-call = معاينة مكالمة
cisco-state-on-call = في مكالمة
cisco-state-on-hold = قيد الانتظار
# Webex says “التغليف” and “الالتفاف” (wrapping of parcels): not taken.
cisco-state-wrap-up = ما بعد المكالمة
cisco-state-unknown = غير معروف


## The list of agents
## SMS and chat, and the ways to monitor them.

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] دردشة
    }
medium-with =
    { $medium ->
        [smssession] ‏SMS مع { $agent }
       *[chat] دردشة مع { $agent }
    }
medium-monitor = مراقبة
medium-coach = همس للوكيل
medium-barge-in = تدخّل
medium-all-sessions = كل الجلسات
medium-next-session = الجلسة التالية فقط


## The list of agents
## SMS and chat in the row and the menu of an agent.

session-row-waiting = جارٍ الطلب…
session-row-next-only = { $mode }، التالية فقط
session-row-how =
    { $mode ->
        [listen-in] مراقبة
        [coach] همس
       *[barge-in] تدخّل
    }
session-row-unread = جديد: { $count }
session-row-badge =
    { $medium ->
        [smssession] ‏SMS { $what }
       *[chat] دردشة { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] ‏SMS: { $how }
       *[chat] الدردشة: { $how }
    }
session-row-read =
    { $medium ->
        [smssession] قراءة SMS مع { $customer }
       *[chat] قراءة الدردشة مع { $customer }
    }
session-row-read-since = { $read } · منذ { $time }
session-row-the-customer = العميل
session-row-reading =
    { $medium ->
        [smssession] جارٍ قراءة جلسات SMS…
       *[chat] جارٍ قراءة جلسات الدردشة…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] لا جلسات SMS جارية.
       *[chat] لا دردشات جارية.
    }
session-row-not-read =
    { $medium ->
        [smssession] تعذّرت قراءة جلسات SMS الجارية. { $why }
       *[chat] تعذّرت قراءة الدردشات الجارية. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] تعذّرت قراءة جلسات SMS الجارية: لم يستجب الخادم.
       *[chat] تعذّرت قراءة الدردشات الجارية: لم يستجب الخادم.
    }


## Operations: buttons and menus
## Words on buttons; short.

# Says that it is silent: “استماع” alone does not. QueueMetrics has “استماع فقط”, and words for spying that are not taken.
operation-word-listen-in = استماع صامت
# QueueMetrics: همس. “توجيه” is the routing of calls, “تدريب” a lesson.
operation-word-coach = همس للوكيل
# QueueMetrics has “اقتحام” (storming) beside it: not taken.
operation-word-barge-in = تدخّل
operation-word-stop = إيقاف
operation-word-stop-monitoring = إيقاف المراقبة
operation-word-mute-agent = كتم صوت الوكيل
operation-word-unmute-agent = إلغاء كتم صوت الوكيل
operation-word-answer = رد
operation-word-leave-call = مغادرة المكالمة
operation-word-ready = جاهز
operation-word-not-ready = غير جاهز
operation-word-not-ready-and-listen = غير جاهز مع استماع
operation-word-log-out = تسجيل الخروج
operation-word-do-not-disturb = عدم الإزعاج
operation-word-allow-calls = السماح بالمكالمات
operation-word-log-in-phone = تسجيل دخول الهاتف
operation-word-monitor = مراقبة
operation-word-read = قراءة
operation-word-accept = قبول
operation-word-leave = مغادرة
operation-word-send = إرسال
operation-word-instead = { $operation } بدلًا من الحالي


## Operations: buttons and menus
## Accessible names of buttons and menus.

operation-control-listen-in = استماع صامت إلى { $agent }
operation-control-coach = همس إلى { $agent }
operation-control-barge-in = تدخّل في مكالمة { $agent }
operation-control-stop-monitoring = إيقاف مراقبة { $agent }
operation-control-not-ready-and-listen = غير جاهز مع استماع صامت إلى { $agent }
operation-control-monitor-sessions =
    { $medium ->
        [smssession] مراقبة جلسات SMS لدى { $agent }
       *[chat] مراقبة الدردشة لدى { $agent }
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] همس في جلسات SMS لدى { $agent }
       *[chat] همس في الدردشة لدى { $agent }
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] تدخّل في جلسات SMS لدى { $agent }
       *[chat] تدخّل في الدردشة لدى { $agent }
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] إيقاف مراقبة جلسات SMS لدى { $agent }
       *[chat] إيقاف مراقبة الدردشة لدى { $agent }
    }
operation-control-actions-for = الإجراءات: { $agent }
operation-control-messages-of = رسائل { $agent }
operation-control-state-of = حالة { $agent }
operation-control-monitor-instead = مراقبة { $agent } بدلًا من الحالي
operation-control-next-call = المكالمة التالية
operation-control-entry-gone = لم يعد هذا متاحًا.
operation-tip-leave-call = هذه المكالمة فقط؛ تستمر المراقبة مع المكالمة التالية.
operation-tip-stop-calls = هذه المكالمة وما بعدها.
operation-tip-leave-session = هذه الجلسة فقط؛ تستمر المراقبة مع الجلسة التالية.
operation-tip-stop-sessions = هذه الجلسة وما بعدها.


## Why a control is off, and what to do about it
## Why a control is off: read out as the description of the control.

reason-not-connected = لا يوجد اتصال. يعود للعمل حالما تعرض اللوحة «مباشر».
reason-signed-out = تم تسجيل خروجك. يُرجى تسجيل الدخول أولًا.
reason-not-supervisor = ليس للمستخدم الخاص بك دور المشرف. يُرجى طلبه من المسؤول.
reason-feature-missing = لم يُفعّل مركز الاتصال لديك «{ $feature }». يُرجى طلب ذلك من المسؤول.
reason-waiting = بانتظار التأكيد: { $what }. يعود هذا فور وصول الجواب.
reason-not-offered = لا يتيح الخادم هذا الآن. ربما يراقب مشرف آخر؛ يُرجى إعادة المحاولة بعد لحظة.
reason-leaves = تُنهي أولًا مراقبة { $agent }.
reason-listening = أنت تراقب { $agent }، ولا يمكن إلا مراقبة وكيل واحد في كل مرة. يُرجى إيقاف مراقبة { $agent } أولًا.
reason-listening-already = أنت في وضع «استماع صامت» بالفعل.
reason-coaching-already = أنت في وضع «همس للوكيل» بالفعل.
reason-barged-in-already = أنت في وضع «تدخّل» بالفعل.
reason-monitoring-already = أنت تراقب بالفعل.
reason-in-session-already = أنت في هذه الجلسة بالفعل.
reason-next-call-already = المكالمة التالية تبدأ بالفعل بهذا الوضع: { $mode }.
reason-after-this-call = تغييره الآن ينهي المكالمة التي أنت فيها. يُرجى اختياره بعد انتهاء هذه المكالمة.
reason-nothing-written = لم يُكتب شيء بعد.
reason-not-read-now = لن يقرأه الآن من كُتب لهم.
reason-agent-logged-out = الوكيل غير مسجّل الدخول. يُرجى الانتظار حتى يسجّل الوكيل الدخول.
reason-no-active-device = لم يُسجَّل دخول هاتفك. يُرجى تسجيل دخوله ثم تحديث هذه اللوحة.
reason-no-way-back-to-coach = يمكنك الهمس للوكيل بدءًا من المكالمة التالية. يُرجى اختيار «همس للوكيل» تحت «المكالمة التالية».
reason-mute-needs-barge-in = لا يمكن كتم صوت الوكيل إلا عندما يسمعك الجميع. يُرجى التدخّل أولًا.
reason-on-hold = المكالمة قيد الانتظار. يُرجى الانتظار حتى يستأنفها الوكيل.
reason-not-answered = لم يُرَد على المكالمة بعد. يُرجى الرد عليها أولًا.
reason-another-supervisor = هذا الوكيل تحت مراقبة { $supervisor }، ولا يمكن إلا لمشرف واحد في كل مرة. يُرجى إعادة المحاولة بعد لحظة.
reason-some-supervisor = هذا الوكيل تحت مراقبة مشرف آخر، ولا يمكن إلا لمشرف واحد في كل مرة. يُرجى إعادة المحاولة بعد لحظة.
reason-in-state-already = هذه هي الحالة بالفعل.
reason-sip-cluster = نظام الهاتف لديك لا يستطيع إلا متابعة مكالمات كاملة.


## Why a control is off, and what to do about it
## Why a control of a Cisco agent is off.

cisco-reason-not-connected = ناقل رسائل البوابة غير متصل، لذا لم يكن ممكنًا طلب شيء. يُرجى الانتظار أو إعادة تحميل البوابة.
cisco-reason-no-own-address = لا تذكر البوابة هاتفك في Cisco أو اسم المستخدم. يُرجى الطلب من مسؤول البوابة تعيينهما.
cisco-reason-signed-out = لم تسجّل الدخول على هاتفك في Cisco. يُرجى تسجيل الدخول أولًا.
cisco-reason-signed-in-elsewhere = سجّلت الدخول على { $extension }، وهذه اللوحة مُعدّة لهاتف آخر. يُرجى تسجيل الدخول هناك أو إبلاغ المسؤول.
cisco-reason-waiting = بانتظار تأكيد ما طُلب سابقًا.
cisco-reason-already-monitoring = أنت في وضع «استماع صامت» بالفعل.
cisco-reason-not-not-ready = حالتك { $state }، ويجب أن تكون «غير جاهز» للاستماع الصامت. يُرجى اختيار «غير جاهز مع استماع» بجانب هذا.
cisco-reason-own-call = أنت نفسك في مكالمة. يُرجى إنهاؤها أولًا.
cisco-reason-not-in-team = هذا الوكيل في فريق لا تشرف عليه.
cisco-reason-agent-signed-out = الوكيل غير مسجّل الدخول. يُرجى الانتظار حتى يسجّل الوكيل الدخول.
cisco-reason-on-hold = المكالمة قيد الانتظار. يُرجى الانتظار حتى يستأنفها الوكيل.
cisco-reason-no-call = الوكيل ليس في مكالمة. يُرجى انتظار المكالمة التالية.
cisco-reason-no-agent-address = هاتف هذا الوكيل غير معروف. يُذكر عندما يسجّل الوكيل الدخول.
cisco-reason-same-address = لهذا الوكيل الهاتف نفسه الذي لديك.
cisco-reason-monitoring-call = هذا الوكيل يستمع إلى شخص آخر، ولا يمكن الاستماع إلى ذلك.
cisco-reason-not-allowed = لا يسمح مركز الاتصال بهذا للوكيل الآن.
cisco-reason-no-call-id = المكالمة التي تستمع عبرها لم تظهر بعد، لذا لا يمكن إنهاؤها من هنا. يُرجى إنهاؤها من هاتف المكتب.
cisco-reason-not-listening = لا يمكن الدخول إلا إلى مكالمة تستمع إليها. يُرجى بدء الاستماع الصامت أولًا.
cisco-reason-already-in-call = أنت في المكالمة بالفعل.
cisco-reason-already-in-state = هذه هي الحالة بالفعل.
cisco-reason-agent-busy = الوكيل في مكالمة أو على وشك أن يكون فيها. يُرجى الانتظار حتى تنتهي.
cisco-reason-after-call = طُلب هذا بالفعل، ويحدث بعد المكالمة.


## The question before an operation
## The dialog before an operation that others notice or that cannot be undone.

question-do-it = { $what }؟
question-barge-in = تدخّل في مكالمة { $agent }؟
question-dismiss-unsent = إزالة الجلسة مع { $agent }؟
question-unsent-is-lost = ما كتبته فيها لم يُرسل، وسيضيع.
question-everybody-hears-and-back = سيسمعك الجميع: { $agent } والمتصل. يمكنك العودة إلى الاستماع الصامت في أي وقت.
question-everybody-hears = سيسمعك الجميع: { $agent } والمتصل.
question-everybody-hears-next = سيسمعك الجميع فور بدء المكالمة التالية لدى { $agent }. المكالمات اللاحقة تبدأ بالوضع «استماع صامت» ما لم تختر «تدخّل» لها أيضًا.
question-everybody-reads = سيقرأ الجميع ما تكتبه: { $agent } والعميل.
question-written-for-agents = بدأت كتابة هذا حين كان الوكلاء وحدهم سيقرؤونه.
question-ends-for-customer = لا يوجد وكيل آخر في هذه الجلسة: ستنتهي بالنسبة إلى العميل.
question-no-way-back = لا عودة إلى الهمس للوكيل في هذه المكالمة إلا بمغادرتها والرجوع إليها، حيث يتيح الخادم ذلك.
question-logs-out-now-or-later = سيُسجَّل خروج { $agent }: الآن أو بعد المكالمة.
question-logs-out-on-call = ‏{ $agent } في مكالمة ({ $duration })، وسيُسجَّل الخروج: الآن أو بعد المكالمة.
question-logs-out = سيُسجَّل خروج { $agent } ولن ترد إليه مكالمات أخرى.
question-leaves =
    { $heard ->
        [yes] تُنهي مراقبة { $agent }، الذي يسمعك الآن.
       *[no] تُنهي مراقبة { $agent }.
    }
question-cancel = إلغاء


## Cards of calls
## Facts about a call.

call-with = مكالمة مع { $agent }
call-unknown-caller = متصل غير معروف
call-internal = مكالمة داخلية
call-inbound = مكالمة واردة
call-outbound = مكالمة صادرة
call-consultation = استشارة
call-on-hold = قيد الانتظار
# “تسجيل” is logging in as well; on the card of a call it is the recording.
call-recorded = قيد التسجيل
call-recording-paused = التسجيل متوقف مؤقتًا
call-not-recorded = دون تسجيل
call-ends-with-this = تنتهي المراقبة من تلقاء نفسها مع هذه المكالمة.
call-steps-back = عند انتهاء هذه المكالمة، تطلب اللوحة «استماع صامت» للمكالمة التالية.
call-next-begins-with = المكالمة التالية تبدأ بهذا الوضع: { $mode }.
call-leaves-with-agent = عندما تُحوَّل المكالمة من جانب { $agent }، تغادرها أنت أيضًا.
call-recovered = عُثر عليها مجددًا بعد انقطاع الاتصال بالخادم.
call-found-on-load = جارية منذ ما قبل فتحك هذه الصفحة.
call-passed-on = حُوّلت هذه المكالمة من جانب { $agent }، وبقيت أنت فيها.
call-agent = وكيل
call-other-agent = وكيل آخر
call-other-supervisor = مشرف آخر
call-caller = المتصل
call-called = الطرف المطلوب
call-participant = مشارك
call-attached-data = البيانات المرفقة ({ $count })
call-mode-unknown = لم يعد الخادم يذكر الوضع
call-agent-muted = صوت الوكيل مكتوم
call-agent-unmuted = أُلغي كتم صوت الوكيل
call-put-on-hold = وُضعت قيد الانتظار
call-taken-back = استُؤنفت من الانتظار
call-passed-on-by-to = حُوّلت من { $from } إلى { $to }
call-found-again = عُثر عليها مجددًا بعد انقطاع الاتصال بالخادم
call-lasted-as-of = { $duration } كما في { $time }
call-last-known = آخر حالة معروفة: { $what }
call-clock = المكالمة { $time }
call-your-clock = أنت { $time }


## Cards of calls
## Who hears the supervisor now: the most important sentence of a card.

hearing-silent = أنت في وضع صامت: لا أحد يسمعك.
hearing-only-agent = لا يسمعك إلا { $agent }. المتصل لا يسمعك.
hearing-everybody = الجميع يسمعك.
hearing-agent-muted = صوت { $agent } مكتوم: المتصل لا يسمع إلا صوتك.
hearing-ended = انتهت المكالمة.
hearing-returning = جارٍ المغادرة والعودة إلى الهمس للوكيل… إلى أن تعود، يُرجى التحدث كما لو كان بإمكان الجميع سماعك.
hearing-ringing = هاتفك يرن. يُرجى الرد للانضمام؛ وحتى ذلك الحين لا أحد يسمعك.
hearing-held = قيد الانتظار: إلى أن تُستأنف المكالمة من جانب { $agent }، يُرجى ألا تعتمد على أن يسمعك أحد.
hearing-changing = طُلب ولم يُؤكَّد بعد: { $what }. حتى ذلك الحين، يُرجى التحدث كما لو كان بإمكان الجميع سماعك.
hearing-unknown = لا يذكر الخادم من يسمعك. يُرجى التحدث كما لو كان بإمكان الجميع سماعك.
strip-hears =
    { $who ->
        [nobody] صامت
        [agent] الوكيل يسمعك
        [everybody] الجميع يسمعونك
        [next] انتظار
       *[unknown] ربما يسمعونك
    }
strip-sees =
    { $who ->
        [nobody] لا أحد يراك
        [agent] الوكيل يراك
        [everybody] الجميع يرونك
       *[unknown] ربما يرونك
    }
hearing-last-known = انقطع الاتصال بالخادم. { $known } يُرجى التحدث كما لو كان بإمكان الجميع سماعك. للمغادرة الآن، يُرجى إنهاء المكالمة من هاتفك.


## Cards of calls
## Who heard the supervisor when contact was lost.

heard-ringing = في الساعة { $time } كان هاتفك يرن؛ وربما تغيّر ذلك.
heard-held = في الساعة { $time } كانت المكالمة قيد الانتظار؛ وربما تغيّر ذلك.
heard-changing = في الساعة { $time } طُلب هذا ولم يُؤكَّد: { $what }؛ وربما تغيّر ذلك.
heard-agent-muted = في الساعة { $time } كان صوت { $agent } مكتومًا ولم يكن المتصل يسمع إلا صوتك؛ وربما تغيّر ذلك.
heard-silent = في الساعة { $time } كنت في وضع صامت؛ وربما تغيّر ذلك.
heard-only-agent = في الساعة { $time } لم يكن يسمعك إلا { $agent }؛ وربما تغيّر ذلك.
heard-everybody = في الساعة { $time } كان الجميع يسمعك؛ وربما تغيّر ذلك.
heard-unknown = في الساعة { $time } لم يذكر الخادم من كان يسمعك؛ وربما تغيّر ذلك.


## Cards of calls
## What caller, agent and supervisor hear. `$whom` stands below the words before it; the words after it are read out and not seen.

hears-the-agent = صوت الوكيل
hears-the-caller = صوت المتصل
hears-caller-and-you = صوت المتصل وصوتك
hears-agent-and-you = صوت الوكيل وصوتك
hears-you = صوتك
hears-both = كليهما
hears-caller-hears = يسمع المتصل { $whom }.
hears-agent-hears = يسمع { $agent } { $whom }.
hears-you-hear = تسمع { $whom }.


## Cards of calls
## A call that is waited for.

waiting-for-call = بانتظار المكالمة التالية لدى { $agent }
waiting-was-for-call = في الساعة { $time } كنت بانتظار المكالمة التالية لدى { $agent }
waiting-everybody-at-once = المكالمة التالية: سيسمعك الجميع فورًا.
waiting-agent-at-once = المكالمة التالية: سيسمعك { $agent } فورًا.
waiting-will-listen-in = ستستمع بصمت.
waiting-will-coach = ستهمس للوكيل: لن يسمعك إلا الوكيل.
waiting-will-barge-in = ستكون في وضع «تدخّل»: سيسمعك الجميع.
waiting-phone-joins = سينضم هاتفك إليها.
waiting-ends-by-itself = تنتهي المراقبة من تلقاء نفسها بعد تلك المكالمة.
waiting-goes-on = تستمر المراقبة حتى توقفها.
waiting-leaves-with-agent = عندما يحوّل الوكيل مكالمة، تغادرها أنت أيضًا.
waiting-agent-is-out = الوكيل غير مسجّل الدخول، لذا لا يمكن أن ترد مكالمة قبل أن يسجّل الوكيل الدخول.
waiting-without-you = المكالمة التي فيها الوكيل الآن تستمر من دونك.
waiting-step-back-asked = طلبت اللوحة «استماع صامت»؛ ولم يُؤكَّد ذلك بعد.
waiting-stepped-back = المكالمة التالية تبدأ بالوضع «استماع صامت»: طلبته اللوحة بعد تدخّلك.
waiting-step-back-unconfirmed = طلبت اللوحة «استماع صامت» بعد تدخّلك، ولم يُؤكَّد ذلك.
waiting-may-have-begun = انقطع الاتصال بالخادم. ربما بدأت مكالمة منذ ذلك الحين وهاتفك فيها. يُرجى التحدث كما لو كان بإمكان الجميع سماعك. للمغادرة الآن، يُرجى إنهاء المكالمة من هاتفك.
waiting-may-have-begun-in = انقطع الاتصال بالخادم. ربما بدأت مكالمة منذ ذلك الحين وهاتفك فيها ({ $mode }). يُرجى التحدث كما لو كان بإمكان الجميع سماعك. للمغادرة الآن، يُرجى إنهاء المكالمة من هاتفك.


## Cards of calls
## Why a monitored call ended.

ending-over = انتهت المكالمة، أو أُنهيت من هاتفك.
ending-over-or-passed-on = انتهت المكالمة، أو حوّلها الوكيل؛ أنت تتابع الوكيل لا المكالمة.
ending-gone-meanwhile = انتهت بالنسبة إليك أثناء انقطاع الاتصال بالخادم.
ending-agent-left = لم يعد الوكيل فيها: أُنهيت أو حُوّلت.
ending-unknown = لا شيء يبيّن السبب.
ending-left-goes-on = غادرتها. قد تكون مستمرة مع { $agent }.
ending-stopped-goes-on = أوقفت المراقبة. قد تكون مستمرة مع { $agent }.
ending-device-inactive-goes-on = سُجّل خروج هاتفك. قد تكون مستمرة مع { $agent }.
ending-device-replaced-goes-on = لديك هاتف آخر الآن. قد تكون مستمرة مع { $agent }.
ending-you-left = غادرت المكالمة.
ending-monitoring-ended = انتهت المراقبة.
ending-agent-gone = لم يعد الوكيل في المكالمة.
ending-call-gone = لم تعد المكالمة موجودة.
ending-ended-for-you = انتهت المكالمة بالنسبة إليك.


## Cards of calls
## Why monitoring ended.

ended-heading = انتهت مراقبة { $agent }
ended-by-you = أنت أوقفتها.
ended-next-call-over = كانت لمكالمة واحدة فقط، وقد انتهت تلك المكالمة.
ended-agent-logged-out = سجّل الوكيل الخروج.
ended-device-inactive = سُجّل خروج هاتفك. يُرجى تسجيل دخوله للمراقبة من جديد.
ended-wrong-agent = الهاتف الذي كان تحت المراقبة يخص وكيلًا آخر، لذا أوقفتها اللوحة. يُرجى التحقق من مكان تسجيل دخول الوكيل، ثم إعادة المحاولة.
ended-device-replaced = لديك هاتف آخر الآن. يُرجى المراقبة من جديد من هناك.
ended-unknown = لا يذكر الخادم السبب: ربما أنهتها صفحة أخرى لك أو مركز الاتصال لديك.


## Cards of calls
## A call of a Cisco agent: the audio is on the desk phone of the supervisor.

cisco-card-bus-gone = لم يعد ناقل رسائل البوابة موجودًا. { $known }
cisco-card-requested = طُلب ولم يُؤكَّد بعد. سيُفتح خط هاتف المكتب من تلقاء نفسه.
cisco-card-unconfirmed = لم يُؤكَّد في الوقت المحدد. ربما بدأ مع ذلك: يُرجى النظر إلى هاتف المكتب.
cisco-card-held = قيد الانتظار: لا صوت حاليًا. يعود عندما تُستأنف المكالمة من جانب { $agent }.
cisco-card-agent-left = لم تعد المكالمة مع { $agent }.
cisco-card-not-from-here = لم تبدأ من هذه الصفحة.
cisco-card-speak-as-if-heard = يُرجى التحدث كما لو كان بإمكان الجميع سماعك. للمغادرة الآن، يُرجى إنهاء المكالمة من هاتف المكتب.
cisco-card-hang-up = إذا كان يرن أو كان خطه مفتوحًا، يُرجى إنهاء المكالمة منه، أو إعادة المحاولة.
cisco-card-audio = الصوت على هاتف المكتب لديك.
cisco-card-stopped = أوقفت المراقبة. قد تكون المكالمة مستمرة مع { $agent }.
cisco-card-ended-or-transferred = أُنهيت أو حُوّلت.
cisco-card-signed-out = سجّلت الخروج من هاتفك.
cisco-card-gone = لم تعد المكالمة التي كنت تستمع عبرها موجودة.


## Cards of SMS and chat
## Facts about a session, its participants.

session-invited = لديك دعوة
session-accepted = قُبلت
session-in-progress = جارية
session-waits-for-agent = العميل ينتظر وكيلًا
session-ended = انتهت
session-ended-meanwhile = انتهت أثناء انقطاع الاتصال بالخادم.
session-ended-before-joining = انتهت قبل أن تكون فيها.
session-left-alone = غادرتها، ولم يكن فيها وكيل آخر.
session-left = غادرتها.
session-over-or-queued = انتهت، أو وُضعت في قائمة انتظار وقد تعود منها.
session-over-for-you = انتهت بالنسبة إليك، وقد يواصلها آخرون.
session-unexplained = وردت مع أن هذه الصفحة لا تتذكر أي مراقبة للوكيل. يُرجى إيقاف المراقبة إن كان ينبغي ألا يرد المزيد.
session-was-the-one = كانت الجلسة الوحيدة المطلوب مراقبتها: لن ترد أخرى.
session-entered = دخلتها وهي جارية.
session-next-begins-with = الجلسة التالية تبدأ بهذا الوضع: { $mode }.
session-you = أنت
session-agent = وكيل
session-other-agent = وكيل آخر
session-other-supervisor = مشرف آخر
session-customer = العميل
session-seen-by-everyone = الظهور للجميع
session-seen-by-agents = الظهور للوكلاء
session-seen-by-supervisors = الظهور للمشرفين فقط


## Cards of SMS and chat
## Who sees the supervisor in a session and reads what the supervisor writes: the most important sentence of a card.

seeing-other-supervisors = لا أحد يراك سوى المشرفين الآخرين. أنت تتابع القراءة بصمت.
seeing-nobody = لا أحد يراك. أنت تتابع القراءة بصمت.
seeing-only-agents = الوكلاء وحدهم يرونك ويقرؤون ما تكتبه. العميل لا يراك ولا يقرؤه.
seeing-only-agent = الوكيل وحده يراك: ما تكتبه يقرؤه { $agent }، والعميل لا يقرؤه.
seeing-everyone = الجميع يراك ويقرأ ما تكتبه، والعميل كذلك.
seeing-invited = لديك دعوة. إلى أن تكون في الجلسة، لا الوكيل يراك ولا العميل.
seeing-changing = طُلب ولم يُؤكَّد بعد: { $what }. حتى ذلك الحين، يُرجى الكتابة كما لو كان بإمكان الجميع القراءة.
seeing-unknown = لا يذكر الخادم من يراك. يُرجى الكتابة كما لو كان بإمكان الجميع القراءة.
seeing-ended = انتهت الجلسة.
seeing-was-invited = انقطع الاتصال بالخادم. في الساعة { $time } كانت لديك دعوة ولم تكن في الجلسة؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.
seeing-was-changing = انقطع الاتصال بالخادم. في الساعة { $time } طُلب هذا ولم يُؤكَّد: { $what }؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.
seeing-was-silent = انقطع الاتصال بالخادم. في الساعة { $time } كنت تتابع القراءة بصمت؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.
seeing-were-only-agents = انقطع الاتصال بالخادم. في الساعة { $time } كان الوكلاء وحدهم يرونك ويقرؤون ما تكتبه؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.
seeing-was-everyone = انقطع الاتصال بالخادم. في الساعة { $time } كان الجميع يراك ويقرأ ما تكتبه؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.
seeing-was-unknown = انقطع الاتصال بالخادم. في الساعة { $time } لم يذكر الخادم من كان يراك؛ وربما تغيّر ذلك. يُرجى أن تضع في الحسبان أن يراك الآخرون. لا يُرسل شيء مما تكتبه قبل عودة الاتصال بالخادم.


## Cards of SMS and chat
## A session that is waited for.

session-awaited-next =
    { $medium ->
        [smssession] بانتظار جلسة SMS التالية لدى { $agent }
       *[chat] بانتظار الدردشة التالية لدى { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] في الساعة { $time } كنت بانتظار جلسة SMS التالية لدى { $agent }
       *[chat] في الساعة { $time } كنت بانتظار الدردشة التالية لدى { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] انقطع الاتصال بالخادم. ربما بدأت جلسة منذ ذلك الحين ({ $mode }): يُرجى أن تضع في الحسبان أن يراك الآخرون في SMS. تظهر عند عودة الاتصال بالخادم.
       *[chat] انقطع الاتصال بالخادم. ربما بدأت جلسة منذ ذلك الحين ({ $mode }): يُرجى أن تضع في الحسبان أن يراك الآخرون في الدردشة. تظهر عند عودة الاتصال بالخادم.
    }
session-awaited-will-read-along = ستتابع القراءة دون أن يراك أحد.
session-awaited-will-coach = ستهمس للوكيل: لن يراك إلا الوكيل.
session-awaited-will-barge-in = ستكون في وضع «تدخّل»: سيراك الجميع.
session-awaited-ends-by-itself = تنتهي المراقبة من تلقاء نفسها بعد تلك الجلسة.
session-awaited-remembered-from-before = هذه الصفحة وحدها تعرف ذلك، من قبل إعادة تحميلها؛ يُرجى اختياره من جديد بعد تسجيل الدخول من مكان آخر.
session-awaited-remembered = هذه الصفحة وحدها تعرف ذلك؛ يُرجى اختياره من جديد بعد تسجيل الدخول من مكان آخر.


## Cards of SMS and chat
## The transcript.

session-line-you = أنت
session-line-system = النظام
session-line-joined = انضمام: { $name }
session-line-left = مغادرة: { $name }
session-line-rejoined = انضمام مجددًا: { $name }
session-line-sent-address = إرسال عنوان: { $name }
session-line-notice = إشعار
session-line-only-agent = يراه { $agent } فقط
session-line-to-agents = للوكلاء فقط
session-line-to-supervisors = للمشرفين فقط
session-line-cut = أطول من أن يُعرض كاملًا
session-line-is-typing = جارٍ الكتابة: { $name }…
session-line-are-typing = جارٍ الكتابة: { $names }…
session-line-caught-up =
    { $count ->
        [0] إلى أحدث رسالة
        [one] رسالة جديدة واحدة
        [two] رسالتان جديدتان
        [few] { $count } رسائل جديدة
        [many] { $count } رسالة جديدة
       *[other] { $count } رسالة جديدة
    }
session-line-not-read = تعذّرت قراءة ما كُتب. { $why }
session-line-may-lack = قد تنقص هنا بعض الرسائل. يُرجى قراءتها في سجلات مركز الاتصال نفسه قبل الاعتماد عليها.
session-line-up-to = الرسائل حتى { $time }. تصل الرسائل اللاحقة عند عودة الاتصال بالخادم.
session-line-reading-earlier = جارٍ قراءة الرسائل السابقة…
session-line-earlier-not-read = تعذّرت قراءتها. يُرجى إعادة المحاولة.
session-line-no-more-shown = يوجد المزيد، ولا يمكن عرض المزيد.
session-line-earlier = الرسائل السابقة
session-line-messages = الرسائل


## Cards of SMS and chat
## The box to write in, and messages that are under way.

compose-to-agent = رسالة إلى الوكيل
compose-to-everyone = رسالة إلى الجميع
compose-keys = ‏Enter للإرسال، وShift+Enter لسطر جديد.
compose-nothing-is-sent = انقطع الاتصال بالخادم: لا يُرسل شيء الآن، وربما تغيّر من سيقرأ هذا.
compose-agents-read = يقرأ هذا الوكلاء؛ والعميل لا يقرؤه.
compose-agent-reads = يقرأ هذا { $agent }؛ والعميل لا يقرؤه.
compose-everyone-reads = الجميع يقرأ هذا: { $agent } والعميل.
compose-begun-for-agents = بدأت كتابته حين كان الوكلاء وحدهم سيقرؤونه؛ وستُسأل قبل إرساله.
compose-had-written = كنت قد كتبت هذا ولم ترسله:
compose-have-written = كتبت هذا ولم ترسله؛ لإرساله يُرجى الهمس للوكيل أو التدخّل:
compose-sent-to-agents = إلى الوكلاء. { $state }
compose-sent-to-everyone = إلى الجميع. { $state }
compose-sending = جارٍ الإرسال…
compose-not-sent = لم تُرسل. { $why }
compose-not-seen = لم تظهر في الجلسة بعد. ربما وصلت: إذا أُرسلت من جديد فقد تصل مرتين.
compose-not-in-session = لم تظهر في الجلسة بعد
compose-discard = تجاهل النص


## What became of an operation
## An operation that did not work, or was not confirmed.

operation-trouble-did-not-work = تعذّر التنفيذ: { $what }. { $why }
operation-trouble-not-confirmed = لا رد بعد على «{ $what }». قد ينجح مع ذلك: يُرجى التحقق قبل إعادة المحاولة.
operation-trouble-row-did-not-work = تعذّر التنفيذ: { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation }: لا رد بعد. قد ينجح مع ذلك: يُرجى التحقق قبل إعادة المحاولة.
operation-trouble-other-is-monitoring = المراقبة جارية بواسطة { $supervisor }.
operation-trouble-left-and-stopped = غادرت المكالمة، وأُوقفت المراقبة لأجل ذلك.
operation-trouble-left = غادرت المكالمة.


## What became of an operation
## An operation that was asked for. Stands alone, before a question mark, and after a colon in other messages.

operation-asked-switch-to-listen-in = الانتقال إلى الاستماع الصامت إلى { $agent }
operation-asked-switch-to-coach = الانتقال إلى الهمس إلى { $agent }
operation-asked-switch-to-barge-in = الانتقال إلى التدخّل في مكالمة { $agent }
operation-asked-mute-agent = كتم صوت { $agent }
operation-asked-unmute-agent = إلغاء كتم صوت { $agent }
operation-asked-answer = الرد على مكالمة { $agent }
operation-asked-leave-call = مغادرة مكالمة { $agent }
operation-asked-ready = ضبط { $agent } على «جاهز»
operation-asked-not-ready = ضبط { $agent } على «غير جاهز»
operation-asked-log-out = تسجيل خروج { $agent }
operation-asked-do-not-disturb = عدم الإزعاج على { $agent }
operation-asked-allow-calls = السماح بالمكالمات على { $agent }
operation-asked-log-in-phone = تسجيل دخول الهاتف { $agent }
operation-asked-monitor = مراقبة رسائل { $agent }
operation-asked-read = قراءة جلسة لدى { $agent }
operation-asked-accept = قبول جلسة لدى { $agent }
operation-asked-switch-to-monitor = الانتقال إلى مراقبة { $agent }
operation-asked-leave = مغادرة جلسة لدى { $agent }
operation-asked-write = الكتابة في جلسة لدى { $agent }
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] الانتقال إلى المراقبة في جلسة SMS مع { $agent }
       *[chat] الانتقال إلى المراقبة في الدردشة مع { $agent }
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] الانتقال إلى الهمس للوكيل في جلسة SMS مع { $agent }
       *[chat] الانتقال إلى الهمس للوكيل في الدردشة مع { $agent }
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] التدخّل في جلسة SMS مع { $agent }
       *[chat] التدخّل في الدردشة مع { $agent }
    }
operation-asked-session-read =
    { $medium ->
        [smssession] قراءة جلسة SMS مع { $agent }
       *[chat] قراءة الدردشة مع { $agent }
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] قبول جلسة SMS مع { $agent }
       *[chat] قبول الدردشة مع { $agent }
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] مغادرة جلسة SMS مع { $agent }
       *[chat] مغادرة الدردشة مع { $agent }
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] الكتابة إلى الجميع في جلسة SMS مع { $agent }
       *[chat] الكتابة إلى الجميع في الدردشة مع { $agent }
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] الكتابة إلى الوكلاء في جلسة SMS مع { $agent }
       *[chat] الكتابة إلى الوكلاء في الدردشة مع { $agent }
    }
operation-asked-next-call-of = المكالمة التالية لدى { $agent }: { $operation }


## What became of an operation
## An operation that is confirmed: what is so now.

operation-done-listen-in = استماع صامت إلى { $agent }
operation-done-coach = همس إلى { $agent }
operation-done-barge-in = تدخّل في مكالمة { $agent }
operation-done-stop-monitoring = أُوقفت مراقبة { $agent }
operation-done-mute-agent = صوت { $agent } مكتوم
operation-done-unmute-agent = أُلغي كتم صوت { $agent }
operation-done-answer = تم الرد على مكالمة { $agent }
operation-done-leave-call = تمت مغادرة مكالمة { $agent }
operation-done-ready = جاهز: { $agent }
operation-done-not-ready = غير جاهز: { $agent }
operation-done-log-out = تم تسجيل الخروج: { $agent }
operation-done-do-not-disturb = عدم الإزعاج مفعّل: { $agent }
operation-done-allow-calls = المكالمات مسموح بها: { $agent }
operation-done-log-in-phone = تم تسجيل دخول الهاتف: { $agent }
operation-done-monitor = مراقبة رسائل { $agent }
operation-done-read = قراءة جلسة لدى { $agent }
operation-done-accept = تم قبول جلسة لدى { $agent }
operation-done-switch-to-monitor = مراقبة { $agent }
operation-done-leave = تمت مغادرة جلسة لدى { $agent }
operation-done-write = تمت الكتابة في جلسة لدى { $agent }
operation-done-session-monitor =
    { $medium ->
        [smssession] مراقبة جلسات SMS لدى { $agent }
       *[chat] مراقبة الدردشة لدى { $agent }
    }
operation-done-session-coach =
    { $medium ->
        [smssession] همس في جلسات SMS لدى { $agent }
       *[chat] همس في الدردشة لدى { $agent }
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] تدخّل في جلسات SMS لدى { $agent }
       *[chat] تدخّل في الدردشة لدى { $agent }
    }
operation-done-session-stop =
    { $medium ->
        [smssession] أُوقفت مراقبة جلسات SMS لدى { $agent }
       *[chat] أُوقفت مراقبة الدردشة لدى { $agent }
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] مراقبة في جلسة SMS مع { $agent }
       *[chat] مراقبة في الدردشة مع { $agent }
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] همس للوكيل في جلسة SMS مع { $agent }
       *[chat] همس للوكيل في الدردشة مع { $agent }
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] تدخّل في جلسة SMS مع { $agent }
       *[chat] تدخّل في الدردشة مع { $agent }
    }
operation-done-session-read =
    { $medium ->
        [smssession] قراءة جلسة SMS مع { $agent }
       *[chat] قراءة الدردشة مع { $agent }
    }
operation-done-session-accept =
    { $medium ->
        [smssession] تم قبول جلسة SMS مع { $agent }
       *[chat] تم قبول الدردشة مع { $agent }
    }
operation-done-session-leave =
    { $medium ->
        [smssession] تمت مغادرة جلسة SMS مع { $agent }
       *[chat] تمت مغادرة الدردشة مع { $agent }
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] تمت الكتابة إلى الجميع في جلسة SMS مع { $agent }
       *[chat] تمت الكتابة إلى الجميع في الدردشة مع { $agent }
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] تمت الكتابة إلى الوكلاء في جلسة SMS مع { $agent }
       *[chat] تمت الكتابة إلى الوكلاء في الدردشة مع { $agent }
    }
operation-done-monitoring-as = مراقبة { $agent }: { $operation }


## The log
## The newest line of the log: one sentence each.

activity-requested = { $what } — طُلب، بانتظار التأكيد
activity-confirmed = { $what } — تم التأكيد خلال { $seconds } ث
activity-failed = { $what } — تعذّر التنفيذ. { $why }
activity-unconfirmed = { $what } — لم يُؤكَّد بعد مرور { $seconds } ث
activity-call-started = مكالمة مع { $agent } — على هاتفك
activity-call-ended = مكالمة مع { $agent } — انتهت. { $why }
activity-call-left = مكالمة مع { $agent } — تمت المغادرة. { $why }
activity-session-started =
    { $medium ->
        [smssession] جلسة SMS مع { $agent } — في هذه اللوحة
       *[chat] دردشة مع { $agent } — في هذه اللوحة
    }
activity-session-ended =
    { $medium ->
        [smssession] جلسة SMS مع { $agent } — انتهت. { $why }
       *[chat] دردشة مع { $agent } — انتهت. { $why }
    }
activity-passed-on = مكالمة { $from } — حُوّلت إلى { $to }
activity-monitoring-ended = مراقبة { $agent } — انتهت. { $why }
activity-contact-lost = انقطع الاتصال بالخادم — جارٍ المحاولة من جديد
activity-recovered = عاد الاتصال بالخادم — قُرئ كل شيء من جديد
activity-skipped = رسالة من الخادم لم تُفهم — تم تخطيها
activity-no-phone = لم يعد لديك هاتف
activity-own-phone = هاتفك الآن { $number }
activity-stepping-back = انتهت مكالمة { $agent } التي تدخّلت فيها — تطلب اللوحة «استماع صامت» للمكالمة التالية


## The log
## The log as a table. Cells, heads and buttons; short.

log-button = النشاط
log-name = سجل النشاط
log-search = البحث في السجل
log-copy = نسخ
log-save-csv = حفظ بتنسيق CSV
log-save-json = حفظ بتنسيق JSON
log-entries = إدخالات السجل
log-time = الوقت
log-what = الحدث
log-whom = المعني
log-outcome = النتيجة
log-show = العرض في السجل
log-everything = الكل
log-troubles = ما تعذّر تنفيذه
log-operations = ما طلبته
log-calls = المكالمات والرسائل والمراقبة
log-connection = الاتصال بالخادم
log-caption = نشاط { $supervisor } في علامة التبويب هذه، الأحدث أولًا
log-nothing = لم يحدث شيء بعد.
log-count = { $count } من { $all }، بواسطة { $supervisor }.
log-copied = تم النسخ.
log-not-copied = لم يسمح المتصفح بالنسخ؛ يُرجى الحفظ بدلًا منه.
log-saved = تم الحفظ كملف.
log-on-next-call = المكالمة التالية: { $what }
log-on-medium =
    { $medium ->
        [smssession] ‏SMS: { $what }
       *[chat] دردشة: { $what }
    }
log-requested = طُلب
log-confirmed = تم التأكيد خلال { $seconds } ث
log-failed = تعذّر التنفيذ بعد { $seconds } ث. { $why }
log-unconfirmed = لم يُؤكَّد بعد مرور { $seconds } ث
log-call = مكالمة
log-on-your-phone = على هاتفك
log-call-left = تمت مغادرة المكالمة
log-call-ended = انتهت المكالمة
log-call-passed-on = حُوّلت المكالمة
log-to = إلى { $agent }
log-in-this-panel = في هذه اللوحة
log-session-ended =
    { $medium ->
        [smssession] انتهت جلسة SMS
       *[chat] انتهت الدردشة
    }
log-monitoring-ended = انتهت المراقبة
log-contact-lost = انقطع الاتصال بالخادم
log-trying-again = جارٍ المحاولة من جديد
log-contact-back = عاد الاتصال بالخادم
log-read-again = قُرئ كل شيء من جديد
log-barged-in-over = انتهت مكالمة بالوضع «تدخّل»
log-asks-for-listen-in = تطلب اللوحة «استماع صامت» للمكالمة التالية
log-not-understood = رسالة لم تُفهم
log-was-skipped = تم تخطيها
log-own-phone = هاتفك
log-none-any-more = لم يعد موجودًا
log-now = الآن { $number }


## What went wrong
## An answer of the server that is no success. The names base-url and statusCode stay as they are.

failure-not-signed-in = تم تسجيل خروجك. يُرجى تسجيل الدخول ثم إعادة المحاولة.
failure-not-gws = استجابت صفحة ويب بدلًا من Genesys Web Services. يُرجى التحقق من العنوان المحدد في base-url.
failure-not-found = لا يعرف الخادم هذا الطلب. يُرجى التحقق من العنوان المحدد في base-url، أو سؤال المسؤول عمّا إذا كانت الميزة مفعّلة.
failure-busy = الخادم مشغول. يُرجى إعادة المحاولة بعد لحظة.
failure-server-error = حدث خلل في الخادم. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
failure-refused = رفض الخادم الطلب. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
failure-unreadable = تعذّر فهم جواب الخادم. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
failure-partial = نُفّذ جزء منه فقط. تبيّن التفاصيل أي جزء لم يُنفّذ.
failure-status =
    { $code ->
        [0] أبلغ الخادم عن نجاح وخطأ في آن واحد. يُرجى التحديث لمعرفة الصحيح.
        [1] ينقص الخادم شيء في الطلب. يُرجى إبلاغ المسؤول.
        [2] يقول الخادم إن هذا لا يناسب الحالة الراهنة. يُرجى التحديث والتحقق من جديد ثم إعادة المحاولة.
        [3] لا يسمح الخادم بهذا الآن. ربما يراقب مشرف آخر.
        [4] حدث خلل في الخادم أو في نظام الهاتف. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
        [5] ليس لديك إذن بهذا. يُرجى طلبه من المسؤول.
        [6] لم يعد الخادم يعرف ما يتعلق به هذا. يُرجى التحديث ثم إعادة المحاولة.
        [7] نُفّذ جزء منه فقط. يُرجى التحديث لمعرفة أي جزء.
        [8] يجب تغيير كلمة مرورك أولًا. يُرجى تغييرها حيث تسجّل الدخول، ثم الاتصال بالخادم من جديد.
        [9] لم ينتهِ الخادم بعد. يُرجى التحديث بعد لحظة لرؤية النتيجة.
        [10] لم يقبل الخادم القيم الواردة في الطلب. يُرجى إبلاغ المسؤول.
        [11] لا يسمح الخادم بتغيير هذا. يُرجى إبلاغ المسؤول.
        [12] لم يتمكن الخادم من قراءة ما طُلب. يُرجى إعادة المحاولة بعد لحظة.
        [13] لم يتمكن الخادم من إنشاء ما طُلب. يُرجى إعادة المحاولة بعد لحظة.
        [14] لم يتمكن الخادم من حذف ما طُلب. يُرجى إعادة المحاولة بعد لحظة.
        [15] لم يتمكن الخادم من تغيير ما طُلب. يُرجى إعادة المحاولة بعد لحظة.
        [16] لم يتمكن الخادم من تخصيص ما طُلب. يُرجى إعادة المحاولة بعد لحظة.
        [17] لم يتمكن الخادم من سحب التخصيص. يُرجى إعادة المحاولة بعد لحظة.
        [18] هذا موجود بالفعل. يُرجى التحديث لرؤيته.
        [19] يستخدمه شخص آخر. يُرجى إعادة المحاولة عندما يصبح متاحًا.
        [20] تم تسجيل خروجك. يُرجى تسجيل الدخول ثم إعادة المحاولة.
       *[other] رفض الخادم الطلب لسبب لا تعرفه هذه اللوحة. التفاصيل أدناه.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = ‏{ $answer }: { $words }


## What went wrong
## Why an operation had no effect.

operation-failure-asynchronous = قبل الخادم الطلب ثم أبلغ عن خطأ بعد ذلك. يُرجى التحديث والتحقق من جديد ثم إعادة المحاولة.
operation-failure-network = تعذّر الوصول إلى الخادم، ولم يتغيّر شيء. يُرجى إعادة المحاولة.
operation-failure-no-target = لا يذكر الخادم جهازًا ولا رقمًا لهذا الوكيل. يُرجى الطلب من المسؤول تخصيص واحد.
operation-failure-call-ended = انتهت المكالمة قبل أن يسري ذلك.
operation-failure-session-ended = انتهت الجلسة قبل أن يسري ذلك.
operation-failure-not-offered = أُنهيت المراقبة السابقة، ثم لم يتح الخادم ذلك. ربما يراقب مشرف آخر.
operation-failure-not-entered = غادرت المكالمة ولم تعد إليها: إما أنها انتهت، أو أن الخادم لا يُدخل أحدًا. المكالمة التالية تبدأ بهذا الوضع.
operation-failure-vetoed = لم تسمح بهذا البوابة المحيطة باللوحة.
operation-failure-wrong-agent = الهاتف يخص وكيلًا آخر الآن، لذا لا أحد تحت المراقبة. يُرجى التحقق من مكان تسجيل دخول الوكيل، ثم إعادة المحاولة.


## What went wrong
## Why there is no connection, or no agents. The name base-url stays as it is.

link-failure-no-credentials = لم تسجّل الدخول. يُرجى تسجيل الدخول حيث تطلب البوابة ذلك، ثم إعادة المحاولة.
link-failure-rejected = لم يُقبل اسم المستخدم أو كلمة المرور. يُرجى التحقق منهما ثم إعادة المحاولة.
link-failure-provider-failed = لم تتمكن البوابة من تقديم بيانات الدخول. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
link-failure-web-page = تستجيب صفحة ويب مكان الخادم. يُرجى تسجيل الدخول حيث تطلب البوابة ذلك؛ وإن كان الخادم قيد الصيانة، تعود اللوحة من تلقاء نفسها.
link-failure-not-gws = استجاب الخادم بصفحة ويب بدلًا من Genesys Web Services. يُرجى التحقق من العنوان المحدد في base-url.
link-failure-cookies-blocked = ينسى الخادم هذه الصفحة فورًا. يُرجى السماح له بملفات تعريف الارتباط في المتصفح، أو سؤال المسؤول عن موازن التحميل.
link-failure-stopped = أنهى الخادم الإشعارات. يُرجى الاتصال بالخادم من جديد؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
link-failure-not-subscribed = لا يتيح لك الخادم متابعة ما يحدث على هاتفك. يُرجى طلب الإذن بإشعاراته من المسؤول، ثم إعادة المحاولة.
link-failure-no-web-address = لم يُرسل شيء: base-url ليس عنوان ويب. يجب أن يبدأ بـ https:// واسم الخادم؛ يُرجى الطلب من مسؤول البوابة تصحيحه.
link-failure-user-info = لم يُرسل شيء: يحتوي base-url على اسم مستخدم. يُرجى إخراجه من العنوان وتقديمه كبيانات دخول.
link-failure-query = لم يُرسل شيء: في base-url جزء بعد ? أو #. يُرجى إزالته؛ لا يجوز أن يكون هناك سوى الخادم ومسار.
link-failure-insecure = لم يُرسل شيء: يبدأ base-url بـ http: وتبدأ هذه الصفحة بـ https:، لذا يمنع المتصفح كل طلب. يُرجى تقديم عنوان الخادم مع https:.
link-failure-no-right-to-read = ليس لديك إذن بقراءة وكلائك. يُرجى طلبه من المسؤول.
link-failure-not-read = تعذّرت قراءة الوكلاء، لذا قد يكون المعروض قديمًا. تعيد اللوحة المحاولة من تلقاء نفسها.
link-failure-unreachable = لم يستجب الخادم عند السؤال عن الوكلاء، لذا قد يكون المعروض قديمًا. تعيد اللوحة المحاولة من تلقاء نفسها.
link-failure-incomplete = لم يذكر الخادم كل الوكلاء، لذا قد يكون المعروض عن الباقين قديمًا. تعيد اللوحة المحاولة من تلقاء نفسها.


## What went wrong
## Why an operation on a Cisco agent had no effect.

cisco-failure-call-failed = لم تنجح المكالمة إلى هاتف المكتب. يُرجى التحقق من أنه متاح وسماعته موضوعة، ثم إعادة المحاولة.
cisco-failure-no-call-any-more = لم يعد الوكيل في مكالمة. يُرجى انتظار المكالمة التالية.
cisco-failure-on-hold = المكالمة قيد الانتظار. يُرجى الانتظار حتى يستأنفها الوكيل.
cisco-failure-not-possible = في هذه الأثناء لم يعد ذلك ممكنًا. السبب مذكور في صف الوكيل.
cisco-failure-not-written = الهاتف أو اسم المستخدم غير معروف، لذا لم يُطلب شيء. يُرجى الطلب من مسؤول البوابة تعيينهما.
cisco-failure-agent-not-on-call = الوكيل لا يتحدث: جاهز، أو في حالة «ما بعد المكالمة»، أو قيد الانتظار، أو غير جاهز. يُرجى الانتظار حتى يتحدث الوكيل في مكالمة.
cisco-failure-on-hold-or-not-ready = وضع الوكيل المكالمة قيد الانتظار أو هو غير جاهز. يُرجى الانتظار حتى يتحدث الوكيل من جديد.
cisco-failure-invalid-state = حالتك أو حالة الوكيل لا تسمح بذلك. يُرجى أن تكون حالتك «غير جاهز»، والانتظار حتى يتحدث الوكيل في مكالمة.
cisco-failure-not-controller = الوكيل لا يتحكم في المكالمة، أو يستشير شخصًا. يُرجى الانتظار حتى ينتهي ذلك.
cisco-failure-no-conference = لا يوجد مورد متاح للمكالمات الجماعية. يُرجى إعادة المحاولة لاحقًا؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
cisco-failure-invalid-destination = لا يمكن الوصول إلى هاتف الوكيل بهذه الطريقة، أو المكالمة قيد الانتظار. يُرجى التحقق من الأرقام الداخلية، والانتظار ما دامت المكالمة قيد الانتظار.
cisco-failure-phone-model = هاتف الوكيل من طراز لا يمكن مراقبته. يُرجى طلب هاتف آخر من المسؤول.
cisco-failure-phone-not-supported = لا يمكن مراقبة نظام هاتف هذا الوكيل: إما أنه قديم جدًا، أو أن الوكيل متنقل. يُرجى سؤال المسؤول.
cisco-failure-bridge-off = الجسر المدمج (built-in bridge) في هاتف الوكيل متوقف. يُرجى طلب تشغيله من المسؤول.
cisco-failure-search-space = لا يجوز لخطك مراقبة خط الوكيل. يُرجى الطلب من المسؤول إضافته إلى monitoring calling search space الخاص بك.
cisco-failure-not-understood = لم يفهم مركز الاتصال الطلب. يُرجى إبلاغ المسؤول: ربما تحتاج البوابة إلى مجموعة المفاتيح الأخرى.
cisco-failure-not-allowed = لم تسجّل الدخول، أو غير مسموح لك بهذا. يُرجى تسجيل الدخول من جديد، أو طلب الإذن من المسؤول.
cisco-failure-wrong-user = المستخدم المذكور ليس هو الذي سجّل الدخول. يُرجى إبلاغ المسؤول: ربما تذكر البوابة المستخدم الخطأ.
cisco-failure-not-found = لم تعد المكالمة موجودة.
cisco-failure-server-error = حدث خلل في مركز الاتصال. يُرجى إعادة المحاولة؛ وإن استمر ذلك، فيُرجى إبلاغ المسؤول.
cisco-failure-other = رفض مركز الاتصال الطلب لسبب لا تعرفه هذه اللوحة. التفاصيل أدناه.
cisco-failure-somebodys = أبلغ مركز الاتصال عن خطأ على ناقل البوابة، وقد يخصك أو يخص تطبيقًا آخر. { $why }


## What went wrong
## Messages for the administrators of the portal. The name config stays as it is.

reported-unknown-key = لا يوجد في config إعداد «{ $key }». تم تجاهله؛ يُرجى التحقق من كتابته.
reported-wrong-type = قيمة «{ $key }» يجب أن تكون: { $expected }. تم تجاهلها، وتُستخدم القيمة الافتراضية.
reported-phone-not-logged-in = تعذّر تسجيل دخول هاتفك. { $why }
reported-operation-failed = فشل: { $operation }. { $why }
reported-operation-unconfirmed = لم يُؤكَّد في الوقت المحدد: { $operation }. قد يسري مع ذلك. يُرجى التحقق من سريانه قبل إعادة المحاولة.
reported-notification = رسالة من الخادم تعذّر فهمها وتم تخطيها. كل ما عداها مستمر.
reported-asynchronous = أبلغ الخادم عن خطأ لا يخص أي طلب من هذه اللوحة. يُرجى التحديث إذا بدا شيء غير صحيح.
reported-bus = تم تخطي رسالة على ناقل البوابة: { $place }. كل ما عداها مستمر.
reported-bus-failed = تعذّر استخدام ناقل البوابة: يجب أن يحتوي على publish وsubscribe، وقد فشل. ربما لم يُبلَّغ ما طُلب؛ يُرجى إعادة تحميل البوابة، أو إبلاغ مسؤولها.
reported-csrf-unusable = يريد الخادم ترويسة ضد الطلبات المزوّرة لا يستطيع أي متصفح إرسالها، لذا قد يرفض ما تطلبه. يُرجى إبلاغ المسؤول.
reported-bus-frame = رسالة على ناقل البوابة كانت أكبر من 1 MB وتم تخطيها. تُقرأ المكالمات من جديد؛ يُرجى إبلاغ مسؤول البوابة.
reported-bus-rate = وصلت رسائل ناقل البوابة أسرع مما يمكن قراءته، وتم تخطي أقدمها. تُقرأ المكالمات من جديد، وقد تكون حالات الوكلاء قديمة؛ يُرجى إعادة تحميل البوابة، أو إبلاغ مسؤولها.
reported-bus-agents = يذكر ناقل البوابة أكثر من 20,000 وكيل. لا يُعرض من زاد على ذلك؛ يُرجى إبلاغ مسؤول البوابة.
reported-too-large = أرسل الخادم أكثر مما تتسع له هذه الصفحة، ولم يُقرأ ذلك. يُرجى التحديث؛ وإن تكرر ذلك، فيُرجى إبلاغ المسؤول.


## What went wrong
## What the value of a setting has to be. Words in quotation marks "…" and in braces are values of the interface and stay.

expected-milliseconds = عددًا من الميلي ثانية
expected-true-or-false = true أو false
expected-text = نصًا
expected-channels = قائمة بأسماء قنوات
expected-object = كائنًا
expected-agents = قائمة وكلاء
expected-agent = وكيلًا: { "{" }id, name, extension{ "}" }
expected-origin = أصلًا (origin)، مثل "https://portal.example"
expected-country = رمز ISO 3166 لبلد خطة أرقامه معروفة، مثل "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }، على ألا تقل الثانية عن الأولى


## What went wrong
## In place of the panel, or told to the portal around it, before or after the panel runs.

element-too-old = هذا المتصفح أقدم من أن يشغّل لوحة المشرف: يُرجى استخدام Chrome أو Edge 114 أو Firefox 125 أو Safari 17 أو أحدث.
element-not-loaded = تعذّر تحميل لوحة المشرف. يُرجى إعادة تحميل الصفحة؛ وإن لم يُجدِ ذلك، فيُرجى التحقق من أن ملف .wasm متاح بجانب supervisor-widget.js ومن أن سياسة أمان الصفحة تسمح بـ 'wasm-unsafe-eval'.
element-stopped = توقفت لوحة المشرف: يُرجى التحدث كما لو كان بإمكان كل من في مكالمتك سماعك، وإعادة تحميل الصفحة.
element-reload = إعادة تحميل
element-closed = أُغلق الاتصال.
element-sign-in = يلزم تسجيل الدخول: يُرجى تعيين credentials.
element-cannot-connect = لا يمكن إنشاء الاتصال: يُرجى الاطلاع على الحدث supervisor-error.
element-disposed = جرى التخلص من الأداة.
element-removed = أُزيلت الأداة من صفحتها.
element-not-attached = الأداة ليست في صفحة: يُرجى إضافتها ثم الاتصال.
element-config-not-plain = «{ $key }» يجب أن يكون بيانات بسيطة: نصوص وأعداد وtrue وfalse وقوائم وكائنات. لم يُستخدم config؛ ويبقى ساريًا ما أُعطي قبله.
element-locale-not-loaded = تعذّر تحميل كلمات اللغة «{ $locale }». تحل الإنجليزية محلها.
element-locale-incomplete = كلمات اللغة «{ $locale }» غير كاملة. تحل الإنجليزية محل: { $names }.


## Several items as one text
## How one more item is added to those before it.

listed-all = { $before } و{ $item }
listed-any = { $before } أو { $item }
listed-each = ‏{ $before }، { $item }
listed-facts = ‏{ $before } · { $item }
listed-sentences = ‏{ $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } أو { $item }
       *[other] ‏{ $before }، { $item }
    }
