# 比較兩份報告的用語。

compare-title = 兩次檢查之間的變化
compare-run = 檢查
compare-no-fault = 沒有找到問題
compare-nothing = 無
compare-same = 診斷所根據的內容都沒有變化。
compare-gone = 已消失
compare-new = 新出現
compare-stayed = 仍然存在
compare-facts = 已變更的設定
compare-steps-same = { $count ->
   *[other] { $count } 個步驟與之前相同。
}
