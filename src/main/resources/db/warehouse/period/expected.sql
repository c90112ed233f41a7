select dataset, units from ops.period_setting_now where period = :period and kind = 'expect' order by dataset
