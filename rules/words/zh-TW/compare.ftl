# The words of a comparison of two reports.

compare-title = 兩次檢查之間的變化
compare-run = 檢查時間
compare-no-fault = 沒有發現問題
compare-nothing = 無
compare-same = 診斷所依據的內容沒有變化。
compare-gone = 已消失
compare-new = 新出現
compare-stayed = 仍存在
compare-facts = 已變更的設定
compare-steps-same = 有 { $count } 個步驟與之前相同。
