newsfoldPart("words/l-0","8f79589e61b7",["       !   !","all bell council funnel mail pell sail mell towel until whistl ill"]);
