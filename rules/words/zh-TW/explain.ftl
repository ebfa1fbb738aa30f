# What `explain` says about an error code.

explain-network = 網路
explain-decoded = 解碼

explain-unknown = 這個錯誤碼不在啟用錯誤清單中。
explain-no-step = 程序中沒有步驟能證實或排除它；在用戶端執行「slmgr /dlv」可查看授權。
explain-proven-by = 由「{ $step }」證實或排除。

explain-wrong = 「{ $text }」不是錯誤碼。
explain-facility = 設施代碼（facility）{ $facility }。
explain-event = { $event } 是應用程式事件記錄檔中的事件編號，不是錯誤碼。

origin-success = 這不是錯誤。
origin-licensing = Windows 授權服務的編號 { $number }，Microsoft 沒有公開說明。
origin-rpc = RPC 的錯誤 { $number }；用戶端透過 RPC 與 KMS 主機通訊。
origin-dns = DNS 的錯誤 { $number }：無法解析名稱。
origin-sockets = Windows 網路通訊端的錯誤 { $number }。
origin-internet = 連線到 Microsoft 伺服器（HTTP）的錯誤 { $number }；KMS 不使用這種連線。
origin-win32 = Windows 本身的錯誤 { $number }。
origin-kernel = Windows 核心的狀態 { $number }。
origin-update = Windows Update 的錯誤 { $number }；啟用不使用它。
origin-store = 市集與數位授權的錯誤 { $number }；KMS 不使用它們。
origin-component = Windows 元件（COM、WMI 或密碼編譯）的錯誤 { $number }。
origin-unknown = 它的格式是錯誤碼，但號碼沒有說明來自 Windows 的哪個部分。
