package gg.muster.architecture.planted.wakealoneknowssqs;

import software.amazon.awssdk.services.sqs.SqsClient;

record AsksSqs(SqsClient client) {}
