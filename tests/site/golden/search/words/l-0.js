newsfoldPart("words/l-0","822bf9292f35",["       !   !","all bell council funnel mail pell sail mell towel until whistl ill"]);
