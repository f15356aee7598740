package gg.muster.architecture.planted.entryaloneknowslambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;

record KnowsLambda(SQSEvent event) {}
