# 訪談：要對來電者說的話、來電者可能看到的畫面，以及容易誤解的地方。
# .say 是要念出來的話；選項是來電者畫面上的樣子。

## Questions

interview-code = 錯誤碼
    .say = 訊息顯示哪個錯誤碼？它以 0x 開頭，或是一長串數字。
    .why = 錯誤碼決定該問哪些問題：有些錯誤碼證明 KMS 主機已經回應。
interview-code-typed = 有錯誤碼：輸入它
interview-configuration = 用戶端設定
    .say = 請在沒有啟用的電腦上開啟命令提示字元，輸入這個命令。
    .why = 用戶端需要可查詢的 DNS 伺服器，以及可尋找的網域。
interview-configuration-typed = 「DNS 伺服器」有位址：輸入這些值
interview-configuration-no-server = 沒有「DNS 伺服器」這一行，或後面是空的
interview-server = DNS 伺服器
    .say = 請在命令提示字元輸入這個命令，念出顯示的位址，再用 exit 離開。
    .why = 沒有用戶端的設定，這樣仍能知道它查詢哪部 DNS 伺服器。
interview-server-typed = 「Address」有位址：輸入它
interview-dns-ping = 對 DNS 伺服器 { $server } 執行 ping
    .say = 請輸入這個命令，念出顯示的內容。
    .why = 若連不到 DNS 伺服器，後面的步驟都會因此失敗。
interview-dns-ping-reply = 回覆自 { $server }：位元組=32 時間<1ms TTL=128
interview-dns-ping-unreachable = 回覆自 …：目的地主機無法連線。
interview-dns-ping-timeout = 要求等候逾時。
interview-dns-ping-general-failure = PING：傳輸失敗。一般失敗。
interview-record = SRV 記錄 { $owner }
    .say = 請輸入這個命令，念出「伺服器」與「Address」兩行以下的所有內容。
    .why = 用戶端靠這筆記錄得知 KMS 主機。
interview-record-found = svr hostname = … 與 port = …：輸入兩者
interview-record-nxdomain = *** … 找不到 …：Non-existent domain
interview-record-no-records = 只有「primary name server = …」，沒有「svr hostname」
interview-record-timeout = *** 對 … 的要求逾時
interview-record-server-failed = *** … 找不到 …：Server failed
interview-record-refused = *** … 找不到 …：Query refused
interview-record-no-response = *** … 找不到 …：No response from server
interview-suffix = 用戶端會在 { $domain } 尋找嗎？
    .say = 請輸入這個命令，看最前面幾行：「主要 DNS 尾碼」與「DNS 尾碼搜尋清單」。
    .why = nslookup 可能找到用戶端不會查的記錄：用戶端只在自己的網域尋找。
interview-suffix-primary = { $domain } 是主要 DNS 尾碼
interview-suffix-search-list = { $domain } 只在 DNS 尾碼搜尋清單中
interview-suffix-neither = { $domain } 兩者都不是
interview-host = 有人知道的 KMS 主機
    .say = 您或系統管理員知道 KMS 主機的名稱或位址嗎？
    .why = 知道主機，才能分辨是缺少記錄，還是連不到主機。
interview-host-typed = 知道名稱或位址：輸入它
interview-address = { $host } 的位址
    .say = 您或系統管理員知道 { $host } 的位址嗎？
    .why = 這個名稱沒有位址。若位址有回應，就只有名稱有誤。
interview-address-typed = 知道位址：輸入它
interview-name = DNS 中 { $host } 的位址
    .say = 請輸入這個命令，念出前兩行以下的內容。
    .why = 記錄若指向沒有位址的名稱，就到不了任何地方。
interview-name-found = 有名稱與一或多個位址：輸入位址
interview-name-nxdomain = *** … 找不到 …：Non-existent domain
interview-name-no-records = 只有名稱，沒有位址
interview-name-timeout = *** 對 … 的要求逾時
interview-name-server-failed = *** … 找不到 …：Server failed
interview-by-name = 以名稱連線 { $host }，TCP 連接埠 { $port }
    .say = 請輸入這個命令，等到出現表格；可能要半分鐘。
    .why = 若用名稱能開啟連接埠，那麼用戶端與主機之間只差 SRV 記錄。
interview-by-name-open = TcpTestSucceeded = True
interview-by-name-failed-ping = TcpTestSucceeded = False，PingSucceeded = True
interview-by-name-failed = TcpTestSucceeded = False，PingSucceeded = False
interview-by-name-no-name = 警告：名稱解析失敗
interview-by-address = 以位址連線 { $address }，TCP 連接埠 { $port }
    .say = 請輸入這個命令，等到出現表格；可能要半分鐘。
    .why = 若位址有回應、名稱沒有，就是名稱解析有誤；若兩者都沒有，問題在防火牆、服務或網路。
interview-by-address-open = TcpTestSucceeded = True
interview-by-address-failed-ping = TcpTestSucceeded = False，PingSucceeded = True
interview-by-address-failed = TcpTestSucceeded = False，PingSucceeded = False
interview-service = { $host } 上接聽的程式
    .say = 有人在 KMS 主機 { $host } 前面嗎？請在那裡以系統管理員身分開啟命令提示字元，輸入這個命令，找出有連接埠 { $port } 與 LISTENING 的那一行。
    .why = 連線失敗時，看不出是防火牆捨棄，還是沒有程式接聽；連線成功時，看不出是誰在回應。
interview-service-kms = 有連接埠 { $port } … LISTENING，下面是 [sppsvc.exe]
interview-service-other = 有連接埠 { $port } … LISTENING，下面是別的程式：輸入名稱
interview-service-nothing = 沒有連接埠 { $port } 與 LISTENING 的那一行
interview-licence = 授權
    .say = 請輸入這個命令，等視窗出現，念出產品金鑰通道；若有已登錄的 KMS 電腦名稱，也請念出來。
    .why = 手動指定主機會停止尋找；而 KMS 只啟用 GVLK 金鑰。
interview-licence-discovers = 通道是 Volume:GVLK，沒有已登錄的 KMS 電腦
interview-licence-set-by-hand = 通道是 Volume:GVLK，有已登錄的 KMS 電腦：輸入它
interview-licence-mak = 通道是 Volume:MAK
interview-licence-retail = 通道是 Retail、OEM 或 Eval

interview-unknown = 來電者無法回答
interview-paste = 貼上輸出

## Values

interview-field-code = 錯誤碼
    .wrong = 錯誤碼是八個十六進位數字，例如 0xC004F074，或它的十進位形式。
interview-field-suffix = 主要 DNS 尾碼
    .wrong = 尾碼是網域，例如 contoso.com；那一行若是空的，就留空。
interview-field-search = DNS 尾碼搜尋清單
    .wrong = 尾碼是網域，例如 contoso.com，以空格分隔；那一行若是空的，就留空。
interview-field-servers = DNS 伺服器
    .wrong = DNS 伺服器是位址，例如 10.0.0.53，以空格分隔。若沒有那一行，請改選那個選項。
interview-field-gateway = 預設閘道
    .wrong = 閘道是位址，例如 10.0.0.1；那一行若是空的，就留空。
interview-field-server = 位址
    .wrong = 位址寫成 10.0.0.53 或 2001:db8::53。
interview-field-reporter = 回覆自
    .wrong = 「回覆自」後面的位址，例如 10.0.0.7。
interview-field-host = svr hostname
    .wrong = 主機是名稱，例如 kms01.contoso.com。
interview-field-port = port
    .wrong = 連接埠是 1 到 65535 的數字。
interview-field-addresses = 位址
    .wrong = 位址寫成 10.0.3.10 或 2001:db8::10，以空格分隔。
interview-field-address = RemoteAddress
    .wrong = 位址寫成 10.0.3.10 或 2001:db8::10。
interview-field-kms_host = KMS 主機
    .wrong = 主機是名稱，例如 kms01.contoso.com，或是位址。
interview-field-kms_address = 位址
    .wrong = 位址寫成 10.0.3.10 或 2001:db8::10。
interview-field-program = 程式
    .wrong = 方括號裡的名稱，例如 nginx.exe。
interview-field-registered = 已登錄的 KMS 電腦名稱
    .wrong = 名稱，例如 kms01.contoso.com，或位址，不含連接埠。
interview-field-registered_port = 連接埠
    .wrong = 連接埠是 1 到 65535 的數字。

## The page

page-interview = 來電者的電腦
interview-say = 請說：
interview-type = 在來電者的電腦輸入：
interview-type-elsewhere = 在 KMS 主機輸入：
interview-dictate = 念出：
interview-seen = 來電者看到什麼？
interview-known = 目前已知
interview-nothing-known = 還沒有。
interview-possible = 仍有可能
interview-certain = { $cause }，已確定
interview-several = { $class }：{ $causes }
interview-none-possible = 清單中已沒有任何可能：請看診斷。
interview-end = 已沒有要問的：按 d 顯示診斷。
interview-number = 第 { $number } 題
interview-again = 已問過；回答是：{ $answer }
interview-answer-unknown = 來電者無法回答
interview-answer-pasted = 貼上的輸出
interview-read = 在貼上的文字中認出：{ $commands }
interview-read-nothing = 在貼上的文字中沒有認出任何輸出。是否包含完整的輸出？
interview-read-adds = 內容是：
interview-read-adds-nothing = 沒有新的內容。
interview-read-ignored = 有 { $count } 行不是命令的輸出。
interview-accept = 按 Enter 採用，按 Esc 不採用。
interview-pasting = 現在貼上；按 F5 讀取，按 Esc 離開（目前 { $count } 行）。
interview-copied = 已複製供聊天使用（若沒有收到，按 v 單獨顯示）：{ $line }
interview-anew = 再按一次 n 就換下一位來電者；目前的回答會捨棄。
interview-too-large = 超過 16 MB；命令的輸出不會這麼大。
interview-key-channel = 產品金鑰不是 KMS 用的。
interview-license-known = 授權已知；沒有手動指定主機。
interview-client-known = 用戶端查詢 DNS 伺服器 { $servers }，並在 { $domains } 尋找 KMS。
interview-client-code = 訊息顯示 { $code }：{ $meaning }
interview-host-known = 已知 KMS 主機：{ $host }
interview-override = 手動指定了 KMS 主機：{ $host }

## What is easily taken for something else

trap-unreachable-is-no-reply = 「回覆自 …：目的地主機無法連線」不是被問的電腦的回覆：是別的裝置或用戶端自己說連不到它。ping 仍把它算作已收到。
trap-silence-proves-little = ping 沒有回覆不代表電腦關機：許多電腦不回 ping。下一題才能判定。
trap-general-failure = 「一般失敗」來自用戶端自己：它沒有送出任何東西，因為沒有網路，或有程式禁止。
trap-nslookup-is-not-discovery = nslookup 找到記錄，不代表用戶端找得到：用戶端只在自己的網域尋找，nslookup 則查詢給它的名稱。
trap-nslookup-skips-hosts-file = nslookup 只查詢 DNS 伺服器。用戶端還會讀取 hosts 檔案、快取與名稱原則，可能得到別的位址。
trap-open-port-proves-little = 連接埠開啟不代表有 KMS 回應；可能是別的程式在接聽。
trap-failure-has-no-reason = 這項測試不說明失敗原因：防火牆捨棄封包，與主機上沒有程式接聽，看起來一樣。
trap-connection-suffix = 主要 DNS 尾碼是空的：用戶端尋找 KMS 主機時，連線的尾碼不能代替它。
trap-wrapper-code = 0xC004F074 代表另一個錯誤碼：來電者事件記錄中的事件 12288 有裡面的錯誤碼。

## Signs as they are read out

spell-space = 空格
spell-dash = 減號
spell-dot = 點
spell-underscore = 底線
spell-slash = 斜線
spell-backslash = 反斜線
spell-colon = 冒號
spell-equals = 等號
spell-percent = 百分號
spell-and = and 符號

## Keys

key-answer = 回答
    .help = 採用選取的回答
key-take-values = 採用
    .help = 到下一個值；最後一個之後到下一題
key-take = 採用
    .help = 採用認出的內容
key-read = 讀取
    .help = 讀取貼上的內容
key-conclude = 診斷
    .help = 顯示目前已知的診斷，可儲存與複製
key-copy-chat = 複製
    .help = 複製命令供聊天使用
key-question-before = 上一題
    .help = 到上一題
key-question-after =
    .help = 到下一題
key-paste = 貼上
    .help = 接受貼上的輸出；大多數終端機可以直接貼上
key-anew =
    .help = 換下一位來電者
key-value = 值
    .help = 到下一個值
