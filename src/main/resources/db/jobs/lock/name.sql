select set_config('application_name', ?, false)
