call protect_history_of('appointment', 'appointment');
