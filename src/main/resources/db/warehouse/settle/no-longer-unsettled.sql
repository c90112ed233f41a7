delete from ops.unsettled where unit = :unit and period = :period
