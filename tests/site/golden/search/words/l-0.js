newsfoldPart("words/l-0","abc95e81b7c8",["       !   !","all bell council funnel mail pell sail mell towel until whistl ill"]);
