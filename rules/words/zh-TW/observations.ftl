# What was seen, one sentence each: the lines of evidence.
# A reporter that is unknown arrives as the word none. Round-trip times are milliseconds, TTLs seconds.

## Ping

ping-reply = { $address } 回應了 ping（回應數：{ $count }，來回時間 { $rtt } ms）。
ping-reply-told = { $address } 回應了 ping（回應數：{ $count }）。
ping-reply-seen = { $address } 回應了 ping。
ping-timeout = { $address } 沒有回應 ping（已送出的要求：{ $sent }）。
ping-timeout-seen = { $address } 沒有回應 ping。
ping-unreachable = ping { $address } 得到{ $reason }，{ $reporter ->
    [none] 但這個 ICMP 錯誤的來源不明
   *[other] 由 { $reporter } 回報
}。
ping-unreachable-local = 用戶端自己的系統無法將 ping 送到 { $address }：{ $reason }。
ping-not-permitted = 用戶端自己的系統不讓 ping 送往 { $address }（沒有執行 ping 的權限，或被自己的篩選器擋下），因此無法用 ping 得知它的狀態。

## DNS

dns-answer-srv = { $server } 對 { $name }（類型 SRV）的回答：{ $records }（TTL { $ttl } 秒）。
dns-answer-address = { $server } 對 { $name }（類型 { $type }）的回答：{ $addresses }（TTL { $ttl } 秒）。
dns-told-srv = { $server } 對 { $name }（類型 SRV）的回答：{ $records }。
dns-told-address = { $server } 對 { $name }（類型 { $type }）的回答：{ $addresses }。
dns-nodata = { $server } 對 { $name }（類型 { $type }）回答 NODATA：名稱存在，但沒有這種類型的記錄。
dns-nxdomain = { $server } 對 { $name }（類型 { $type }）回答 NXDOMAIN：名稱不存在。
dns-referral = { $server } 對 { $name }（類型 { $type }）只轉介到區域 { $zone } 的伺服器：它沒有這個名稱，也不代為查詢。
dns-rcode = { $server } 對 { $name }（類型 { $type }）回答 { $rcode }。
dns-timeout = { $server } 沒有回應 { $name }（類型 { $type }）的查詢。
dns-cut-timeout = { $server } 以 UDP 回應了 { $name }（類型 { $type }），但遭截斷（TC），以 TCP 也沒有傳回完整的回應。
dns-cut-refused = { $server } 以 UDP 回應了 { $name }（類型 { $type }），但遭截斷（TC），並拒絕了 TCP 連線。
dns-port-refused = { $server } 已開機，但拒絕查詢：這個連接埠沒有程式接聽。
dns-unreachable = 向 { $server } 查詢時得到{ $reason }，{ $reporter ->
    [none] 但這個 ICMP 錯誤的來源不明
   *[other] 由 { $reporter } 回報
}。
dns-unreachable-local = 用戶端自己的系統無法將查詢送到 { $server }：{ $reason }。
dns-denied = 用戶端自己的系統禁止向 { $server } 查詢。
dns-malformed = { $server } 傳回的內容不是 { $name }（類型 { $type }）的回答。

dns-remark-tcp = 資料包遭截斷（TC），因此改以 TCP 取得回答。
dns-remark-control = 這個查詢只是為了確認伺服器是否有回應。
dns-remark-without-edns = 伺服器只在不使用 EDNS 時回答。
dns-remark-alias = 這個名稱是別名：{ $chain }。
dns-remark-stray = 已略過不屬於這次查詢的資料包：{ $count }。

## The system's resolver

resolve-addresses = 用戶端自己的解析程式查詢 { $name } 的結果：{ $addresses }。
resolve-not-found = 用戶端自己的解析程式找不到 { $name }。
resolve-no-address = 用戶端自己的解析程式表示 { $name } 存在，但沒有位址。
resolve-try-again = 用戶端自己的解析程式查詢 { $name } 時，沒有任何 DNS 伺服器回應。
resolve-failed = 用戶端自己的解析程式查詢 { $name } 失敗，代碼 { $code }。
resolve-timeout = 用戶端自己的解析程式查詢 { $name }，等候時間用完時仍未完成。

## TCP and RPC

connect-kms = { $endpoint } 可以連線，並接受了 KMS 介面的 RPC bind。
connect-open = { $endpoint } 可以連線；沒有測試 RPC。
connect-rejected = { $endpoint } 可以連線並使用 RPC，但不接受 KMS 介面（bind_ack，結果 { $result }，原因 { $reason }）。
connect-nak = { $endpoint } 可以連線並使用 RPC，但拒絕了 bind（bind_nak，原因 { $reason }）。
connect-fault = { $endpoint } 可以連線並使用 RPC，但以 fault 回應 bind（狀態 { $status }）。
connect-foreign = { $endpoint } 可以連線，但回應的是「{ $protocol }」：{ $preview }
connect-incomplete = { $endpoint } 可以連線，開始傳回 RPC 回應但沒有傳完（收到的位元組：{ $received }）。
connect-closed = { $endpoint } 可以連線，但在回應 bind 之前關閉了連線（FIN）。
connect-reset = { $endpoint } 可以連線，但在回應 bind 之前重設了連線（RST）。
connect-silent = { $endpoint } 可以連線，但始終沒有回應 bind。
connect-program = { $endpoint } 可以連線；依主機自己的輸出，在那裡接聽的是程式 { $program }。
connect-refused = { $endpoint } 拒絕連線（RST）。
connect-refused-by = { $endpoint } 拒絕連線：{ $reporter } 以 ICMP 回報連接埠無法連線。
connect-failed = 連線到 { $endpoint } 失敗；輸出中沒有說明如何失敗。
connect-failed-closed = 連線到 { $endpoint } 失敗，而主機自己的輸出顯示 KMS 連接埠沒有程式接聽。
connect-timeout = { $endpoint } 沒有回應：沒有 SYN/ACK、沒有 RST，也沒有 ICMP 錯誤。
connect-unreachable = 連線到 { $endpoint } 時得到{ $reason }，{ $reporter ->
    [none] 但這個 ICMP 錯誤的來源不明
   *[other] 由 { $reporter } 回報
}。
connect-unreachable-local = 用戶端自己的系統無法將封包送到 { $endpoint }：{ $reason }。
connect-denied = 用戶端自己的系統禁止連線到 { $endpoint }。

## What ICMP says; .local is what the client's own system says instead

reason-network = 「目的地網路無法連線」
    .local = 沒有通往它的路由
reason-host = 「目的地主機無法連線」
    .local = 「目的地主機無法連線」，例如在用戶端自己的網路上，沒有裝置回應這個位址或通往它的閘道（ARP 或鄰居探索）
reason-protocol = 「目的地通訊協定無法連線」
reason-port = 「目的地連接埠無法連線」
reason-prohibited = 「管理規則禁止通訊」（administratively prohibited）
reason-time-exceeded = 「存留時間已到期」
reason-other = 「目的地無法連線」
    .local = 它沒有說明原因

## What foreign bytes look like

protocol-http = HTTP 伺服器
protocol-tls = TLS 伺服器
protocol-ssh = SSH 伺服器
protocol-echo = 原樣傳回我方位元組的服務
protocol-broken-rpc = 損壞的 RPC 標頭
protocol-unknown = 不明的通訊協定
