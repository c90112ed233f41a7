select currency, vnd_per_unit from ops.period_setting_now where period = :period and kind = 'rate'
