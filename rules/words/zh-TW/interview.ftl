# 電話訪談：對來電者說的話、來電者可能看到的內容，以及容易誤會的地方。.say 是唸給來電者聽的句子；
# 選項的訊息是它在來電者畫面上的樣子（中文版 Windows 的輸出，標點照原樣）。

## 問題

interview-code = 錯誤碼
    .say = 請問訊息中顯示的錯誤碼是什麼？它以 0x 開頭，或是一長串數字。
    .why = 錯誤碼決定哪些問題值得問：有些錯誤碼能證明 KMS 主機曾經回應。
interview-code-typed = 有錯誤碼：輸入它
interview-configuration = 用戶端設定
    .say = 請在尚未啟用的那部電腦上開啟命令提示字元，然後輸入這個命令。
    .why = 用戶端必須有可查詢的 DNS 伺服器，以及可尋找的網域。
interview-configuration-typed = 「DNS 伺服器」有位址：輸入這些值（空白的行輸入 -）
interview-configuration-no-server = 沒有「DNS 伺服器」這一行，或後面是空白
interview-server = DNS 伺服器
    .say = 請在命令提示字元輸入這個命令，唸出出現的位址，再輸入 exit 離開。
    .why = 即使沒有用戶端設定的資料，也能得知它查詢哪部 DNS 伺服器。
interview-server-typed = 「Address」有位址：輸入它
interview-dns-ping = ping DNS 伺服器 { $server }
    .say = 請輸入這個命令，並唸出出現的每一行。
    .why = 若連不到 DNS 伺服器，後面的步驟都會因此失敗。
interview-dns-ping-reply = 回覆自 { $server }: 位元組=32 時間<1ms TTL=128
interview-dns-ping-unreachable = 回覆自 …: 目的地主機無法連線。
interview-dns-ping-timeout = 要求等候逾時。
interview-dns-ping-general-failure = PING: 傳輸失敗。一般失敗。
interview-record = { $domain } 的 SRV 記錄（{ $server }）
    .say = 請輸入這個命令，並唸出「伺服器」與「Address」這兩行以下的所有內容。
    .why = 用戶端靠這個記錄得知 KMS 主機。
interview-record-found = 有 svr hostname = … 與 port = …：輸入這兩個值
interview-record-several = 有多組 svr hostname = … 與 port = …：輸入它們，最多三組
interview-record-nxdomain = *** … 找不到 …: Non-existent domain
interview-record-no-records = 只有「primary name server = …」，沒有「svr hostname」
interview-record-timeout = *** 對 … 的要求逾時
interview-record-server-failed = *** … 找不到 …: Server failed
interview-record-refused = *** … 找不到 …: Query refused
interview-record-no-response = *** … 找不到 …: No response from server
interview-any-record = SRV 記錄 _vlmcs._tcp
    .say = 請輸入這個命令，並唸出「伺服器」與「Address」這兩行以下的所有內容。
    .why = 用戶端靠這個記錄得知 KMS 主機。
interview-any-record-found = 有 … SRV service location，下方有 svr hostname = … 與 port = …：輸入這些值
interview-any-record-several = 有 … SRV service location，以及多組 svr hostname = … 與 port = …：輸入它們，最多三組
interview-any-record-nxdomain = *** … 找不到 …: Non-existent domain
interview-any-record-no-records = 只有「primary name server = …」，沒有「svr hostname」：輸入它上方的名稱
interview-any-record-timeout = *** 對 … 的要求逾時
interview-any-record-server-failed = *** … 找不到 …: Server failed
interview-any-record-refused = *** … 找不到 …: Query refused
interview-any-record-no-response = *** … 找不到 …: No response from server
interview-other-name = 再問 DNS 伺服器 { $server } 一個名稱
    .say = 請再輸入這個命令，並唸出前兩行以下的內容。
    .why = 只有一個查詢沒有得到回答，可能只是那個名稱的問題。再查一個名稱，就知道伺服器是否會回答。
interview-other-name-found = 有「名稱」與「Address」或「Addresses」：輸入位址
interview-other-name-nxdomain = *** … 找不到 …: Non-existent domain
interview-other-name-no-records = 只有「名稱」，沒有位址
interview-other-name-timeout = *** 對 … 的要求逾時
interview-other-name-server-failed = *** … 找不到 …: Server failed
interview-other-name-refused = *** … 找不到 …: Query refused
interview-other-name-no-response = *** … 找不到 …: No response from server
interview-suffix = 用戶端是否在 { $domain } 尋找？
    .say = 請輸入這個命令，並看最前面幾行中的「主要 DNS 尾碼」與「DNS 尾碼搜尋清單」。
    .why = nslookup 可能找到用戶端不會查的記錄：用戶端只在自己的網域尋找。
interview-suffix-primary = { $domain } 是「主要 DNS 尾碼」
interview-suffix-search-list = { $domain } 只出現在「DNS 尾碼搜尋清單」
interview-suffix-neither = 兩者都沒有 { $domain }
interview-host = 已知的 KMS 主機
    .say = 請問您或您的系統管理員知道 KMS 主機的名稱或位址嗎？
    .why = 知道主機，就能分辨是缺少記錄，還是連不到主機。
interview-host-typed = 有名稱或位址：輸入它
interview-address = { $host } 的位址
    .say = 不查詢 DNS 的話，請問您或您的系統管理員知道 { $host } 的位址嗎？
    .why = 到目前為止，在這個名稱之下還沒有遇到 KMS 主機。若主機在它實際的位址有回應，就只有名稱有誤。
interview-address-typed = 有位址：輸入它
interview-other-host = { $host } 是 KMS 主機嗎？
    .say = 請問您或您的系統管理員知道 { $host } 是不是 KMS 主機，或是另有其他主機？
    .why = 到目前為止，{ $host } 還沒有表現為 KMS 主機。如果它已經換成別的主機，記錄就過時了，指向錯誤的主機。
interview-other-host-same = { $host } 就是 KMS 主機
interview-other-host-typed = 有其他名稱或位址：輸入它
interview-name = { $host } 的位址（{ $server }）
    .say = 請輸入這個命令，並唸出前兩行以下的內容。
    .why = 若記錄所指的名稱沒有位址，用戶端就無從連線。
interview-name-found = 有「名稱」與「Address」或「Addresses」：輸入位址
interview-name-nxdomain = *** … 找不到 …: Non-existent domain
interview-name-no-records = 只有「名稱」，沒有位址
interview-name-timeout = *** 對 … 的要求逾時
interview-name-server-failed = *** … 找不到 …: Server failed
interview-name-refused = *** … 找不到 …: Query refused
interview-name-no-response = *** … 找不到 …: No response from server
interview-by-name = 以名稱連線：{ $host }，TCP 連接埠 { $port }
    .say = 請輸入這個命令，並等到表格出現；可能需要半分鐘。
    .why = 不論 DNS 怎麼說，用戶端本身必須能以名稱連到主機。
interview-by-name-open = TcpTestSucceeded : True
interview-by-name-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-name-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-by-name-no-name = 警告: Name resolution of … failed
interview-by-address = 以位址連線：{ $address }，TCP 連接埠 { $port }
    .say = 請輸入這個命令，並等到表格出現；可能需要半分鐘。
    .why = 若用位址連得到、用名稱卻連不到，就是名稱解析有誤；若都連不到，問題在防火牆、服務或網路。
interview-by-address-open = TcpTestSucceeded : True
interview-by-address-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-address-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-host-ping = ping KMS 主機 { $address }
    .say = 請輸入這個命令，並唸出出現的每一行。
    .why = 這個連接埠沒有任何回應。ping 的結果能分辨是防火牆，還是主機或路由已經不在。
interview-host-ping-reply = 回覆自 { $address }: 位元組=32 時間<1ms TTL=128
interview-host-ping-unreachable = 回覆自 …: 目的地主機無法連線。
interview-host-ping-timeout = 要求等候逾時。
interview-host-ping-general-failure = PING: 傳輸失敗。一般失敗。
interview-service = { $host } 上接聽的程式
    .say = 請問有人在 KMS 主機 { $host } 旁邊嗎？請在那部主機以系統管理員身分執行命令提示字元，輸入這個命令，並尋找含有 :{ $port } 與 LISTENING 的那一行。
    .why = 連線失敗時，看不出是防火牆丟棄了封包，還是沒有程式接聽；連線成功時，看不出是誰回應。
interview-service-kms = :{ $port } … LISTENING，下方是 [sppsvc.exe]
interview-service-other = :{ $port } … LISTENING，下方是其他程式：輸入名稱
interview-service-nothing = 沒有含有 :{ $port } 與 LISTENING 的行
interview-event = 事件 12288
    .say = 請輸入這個命令。在出現的視窗中開啟「Windows 記錄」、「應用程式」，尋找 Security-SPP 最新的事件 12288。「資訊」下方的第一個代碼是什麼？
    .why = 訊息中的代碼代表另一個代碼，這個事件記下了它：例如時鐘不準。
interview-event-typed = 「資訊」下方有代碼：輸入它
interview-event-none = 那裡沒有事件 12288
interview-licence = 授權
    .say = 請輸入這個命令，等視窗出現後，唸出「產品金鑰通道」；如果有「已登錄的 KMS 電腦名稱」或「已登錄的 KMS 機器名稱」，也請唸出來。
    .why = 手動設定主機之後，用戶端就不會自行尋找；而且只有 GVLK 會由 KMS 啟用。
interview-licence-discovers = 通道 Volume:GVLK，沒有「已登錄的 KMS 電腦名稱」
interview-licence-set-by-hand = 通道 Volume:GVLK，有「已登錄的 KMS 電腦名稱」：輸入
interview-licence-mak = 通道 Volume:MAK
interview-licence-retail = 通道 Retail
interview-licence-oem = 通道 OEM…
interview-licence-eval = 通道 …Eval

interview-unknown = 來電者無法回答
interview-paste = 貼上輸出

## 值

interview-field-code = 錯誤碼
    .wrong = 八位十六進位數字，例如 0xC004F074，或十進位。
interview-field-inside = 「資訊」下方的代碼
    .wrong = 八位十六進位數字，例如 0xC004F06C，或十進位。
interview-field-suffix = 主要 DNS 尾碼
    .wrong = 網域，例如 contoso.com；若這一行是空白，輸入 -。
interview-field-search = DNS 尾碼搜尋清單
    .wrong = 網域，以空格分隔；若這一行是空白，輸入 -。
interview-field-servers = DNS 伺服器
    .wrong = 位址，例如 10.0.0.53。沒有這一行：按 Esc 選另一項。
interview-field-gateway = 預設閘道
    .wrong = 位址，例如 10.0.0.1；若這一行是空白，輸入 -。
interview-field-server = Address
    .wrong = 位址要寫成 10.0.0.53 或 2001:db8::53。
interview-field-reporter = 回覆自
    .wrong = 「回覆自」後面的位址，例如 10.0.0.7。
interview-field-host = svr hostname
    .wrong = 名稱，例如 kms01.contoso.com；. 或 (root) 表示沒有。
interview-field-port = port
    .wrong = 連接埠是 1 到 65535 的數字。
interview-field-host2 = 第二個 svr hostname
    .wrong = 主機要寫成名稱，例如 kms01.contoso.com。
interview-field-port2 = 第二個 port
    .wrong = 連接埠是 1 到 65535 的數字。
interview-field-host3 = 第三個 svr hostname
    .wrong = 名稱，例如 kms01.contoso.com；只有兩個時留空。
interview-field-port3 = 第三個 port
    .wrong = 1 到 65535 的數字；只有兩個時留空。
interview-field-owner = 「SRV service location」前面的名稱
    .wrong = 名稱開頭是 _vlmcs._tcp.，例如 _vlmcs._tcp.contoso.com。
interview-field-zone = 「primary name server」上方的名稱
    .wrong = 區域要寫成網域，例如 contoso.com。
interview-field-addresses = Addresses
    .wrong = 位址要寫成 10.0.3.10 或 2001:db8::10，以空格分隔。
interview-field-address = RemoteAddress
    .wrong = 位址要寫成 10.0.3.10 或 2001:db8::10。
interview-field-kms_host = KMS 主機
    .wrong = 主機要寫成名稱（例如 kms01.contoso.com）或位址。
interview-field-kms_address = 位址
    .wrong = 位址要寫成 10.0.3.10 或 2001:db8::10。
interview-field-program = 程式
    .wrong = 方括號中的名稱，例如 nginx.exe。
interview-field-registered = 已登錄的 KMS 電腦名稱
    .wrong = 名稱或位址，連同 slmgr 顯示的連接埠。

## 頁面

page-interview = 來電者的電腦
interview-say = 說
interview-type = 請來電者輸入：
interview-type-elsewhere = 在 KMS 主機上輸入：
interview-dictate = 唸出
interview-seen = 來電者看到什麼？
interview-known = 目前已知
interview-nothing-known = 還沒有資料。
interview-possible = 仍有可能
interview-certain = { $cause }（已確定）
interview-verdict = { $cause }（依目前所知的診斷）
interview-several = { $class }：{ $causes }
interview-none-possible = 清單中的原因都已排除：查看診斷。
interview-end = 沒有其他問題要問：按 d 查看診斷。
interview-number = 問題 { $number }
interview-again = 已問過；當時的回答：{ $answer }
interview-answer-unknown = 來電者無法回答
interview-answer-pasted = 貼上的輸出
interview-read = 從貼上的內容辨識出：{ $commands }
interview-read-nothing = 貼上的內容中沒有可辨識的輸出。是否貼上了完整的輸出？
interview-read-adds = 其中的資訊：
interview-read-adds-nothing = 沒有新的資訊。
interview-read-other = 這不是所問的內容：問題仍待回答。
interview-read-elsewhere = 其中沒有提到這一題所問的 { $subject }：這一題仍待回答。
interview-read-ignored = 有 { $count } 行不是命令輸出。
interview-accept = 按 Enter 採用，按 Esc 放棄；現在再貼上的內容會加在後面。
interview-pasting = 現在貼上；按 F5 讀取，按 Esc 離開（目前 { $count } 行）。
interview-copied = 已複製，可貼到聊天視窗（若沒有貼上任何內容，按 v 單獨顯示）：{ $line }
interview-forget = 不採用：不是這部電腦的輸出
interview-anew = 再按一次 n，就換下一位來電者；目前的回答會捨棄。
interview-too-large = 大於 16 MB；命令輸出都很小。
interview-key-channel = 產品金鑰不是 KMS 使用的金鑰。
interview-licensed = 授權顯示用戶端已啟用。
interview-license-known = 已得知授權；沒有手動設定的主機。
interview-client-known = 用戶端使用 DNS 伺服器 { $servers }，並在 { $domains } 尋找 KMS。
interview-client-known-nowhere = 用戶端使用 DNS 伺服器 { $servers }，但沒有可尋找 KMS 的網域。
interview-client-known-serverless = 用戶端沒有 DNS 伺服器，並在 { $domains } 尋找 KMS。
interview-client-known-nothing = 用戶端沒有 DNS 伺服器，也沒有可尋找 KMS 的網域。
interview-client-code = 訊息顯示 { $code }：{ $meaning }
interview-event-code = 事件 12288 顯示 { $code }：{ $meaning }
interview-told-code = 輸出顯示 { $code }：{ $meaning }
interview-host-known = 已知的 KMS 主機：{ $host }
interview-override = 手動設定的 KMS 主機：{ $host }

## 容易誤會的地方

trap-unreachable-is-no-reply = 「回覆自 …: 目的地主機無法連線。」不是所 ping 的電腦傳回的回應：是其他裝置或用戶端自己表示連不到它。ping 的統計仍會把它算成「已收到」。
trap-silence-proves-little = ping 沒有回應，不能證明電腦已關機：許多電腦會丟棄 ping。
trap-general-failure = 「一般失敗」來自用戶端自己：它什麼都沒有送出，因為沒有網路，或被它上面的程式禁止。
trap-nslookup-is-not-discovery = nslookup 找得到記錄，不能證明用戶端也找得到：用戶端只在自己的網域尋找，nslookup 則是查詢指定給它的名稱。
trap-nslookup-skips-hosts-file = nslookup 只查詢 DNS 伺服器。用戶端自己還會讀取 hosts 檔、快取與名稱解析原則，得到的位址可能不同。
trap-open-port-proves-little = 連接埠可以連線，不能證明在那裡回應的是 KMS；接聽的可能是其他程式。
trap-failure-has-no-reason = 這項測試不會說明失敗的原因：防火牆丟棄封包，與主機上沒有程式接聽，看起來都一樣。
trap-connection-suffix = 主要 DNS 尾碼是空白：用戶端尋找 KMS 主機時，不會以連線特定 DNS 尾碼代替它。
trap-wrapper-code = 0xC004F074 包住了另一個錯誤碼：來電者的事件記錄檔中，事件 12288 記有內層的錯誤碼。

## 唸出符號的說法

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

## 按鍵

key-answer = 回答
    .help = 採用選取的回答
key-take-values = 下一個
    .help = 到下一個值；若是最後一個值，到下一個問題
key-take = 採用
    .help = 採用辨識出的內容
key-read = 讀取
    .help = 讀取貼上的內容
key-conclude = 診斷
    .help = 顯示以目前已知資料所做的診斷，可儲存與複製
key-copy-chat = 複製
    .help = 複製命令，以便貼到聊天視窗
key-question-before = 上一題
    .help = 到上一個問題
key-question-after =
    .help = 到下一個問題
key-paste = 貼上
    .help = 分次接受貼上的輸出；不按此鍵也可以直接貼上
key-look-up = 查詢
    .help = 查詢代碼、事件、欄位或金鑰
key-anew =
    .help = 換下一位來電者，從頭開始
key-value = 下個值
    .help = 到下一個值
