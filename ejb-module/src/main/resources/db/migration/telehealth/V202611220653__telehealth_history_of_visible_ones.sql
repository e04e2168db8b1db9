call protect_history_of('video session', 'video_session');
