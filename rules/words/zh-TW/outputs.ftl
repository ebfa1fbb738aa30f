# 儲存的輸出：接受輸出的頁面。

page-outputs = 儲存的輸出
outputs-file = 輸出的檔案；也可以直接貼上輸出
outputs-read = { $count ->
    [0] 尚未讀取
   *[other] 已讀取 { $count } 份文字
}
outputs-pasted = 貼上的文字 { $number }
outputs-none = 請輸入檔案的路徑，或貼上輸出。
outputs-unreadable = 無法讀取 { $path }：{ $reason }
outputs-about = 按 Enter 讀取檔案；欄位空白時顯示診斷。能讀懂用戶端與 KMS 主機上 ipconfig、nslookup、ping、slmgr、Test-NetConnection、netstat、reg 與事件記錄的輸出，不論 Windows 是哪種語言。
key-read-file = 讀取或診斷
    .help = 讀取檔案；沒有檔案時顯示診斷
key-remove = 移除
    .help = 移除最後一份文字
