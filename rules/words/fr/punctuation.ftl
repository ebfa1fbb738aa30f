# L'assemblage des éléments. L'espace devant : ; ? ! et à l'intérieur de « » est insécable (U+00A0).

list-separator = { ", " }
sentence-separator = { " " }
decimal-sign = ,
labelled = { $label } : { $text }
label-above = { $label } :
quoted = « { $text } »
bracketed = { $text } ({ $remark })
remedy-place = { $place } ; { $elevation }
