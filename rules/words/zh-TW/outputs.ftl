# 已儲存的輸出：讀取它們的頁面。

page-outputs = 已儲存的輸出
outputs-file = 輸出的檔案；也可以直接貼上輸出
outputs-read = { $count ->
    [0] 尚未讀取任何內容
   *[other] 已讀取 { $count } 份內容
}
outputs-pasted = 貼上的內容 { $number }
outputs-none = 輸入檔案的路徑，或貼上輸出。
outputs-unreadable = 無法讀取 { $path }：{ $reason }
outputs-about = 按 Enter 讀取檔案；欄位空白時，顯示診斷。可讀取 ipconfig、nslookup、ping、slmgr、Test-NetConnection、netstat、reg 與事件記錄檔的輸出，來自用戶端或 KMS 主機皆可，不限 Windows 的語言。
key-read-file = 讀取或診斷
    .help = 讀取檔案；未輸入檔案時，顯示診斷
key-remove = 移除
    .help = 移除最後一份內容
