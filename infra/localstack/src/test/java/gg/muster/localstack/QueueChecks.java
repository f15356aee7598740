package gg.muster.localstack;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of the queues wherever they were made. */
final class QueueChecks {
    private QueueChecks() {}

    /** ElasticMQ keeps every message for ever, and says nothing of it. */
    static void everyQueueIsAsDescribed(Deployment deployment) {
        var template = deployment.template();
        assertThat(template.all("AWS::SQS::Queue"))
                .contains("MatchmakerWakes", "LaterWakes", "LedgerWakes")
                .allSatisfy(name -> {
                    var wanted = template.properties(name);
                    var found = deployment.attributes(deployment.url(name));

                    wanted.keySet().stream()
                            .filter(key -> !key.equals("RedrivePolicy"))
                            .filter(key -> !key.equals("MessageRetentionPeriod") || found.containsKey(key))
                            .forEach(key ->
                                    assertThat(found).as(name).containsEntry(key, String.valueOf(wanted.get(key))));
                    if (wanted.containsKey("RedrivePolicy")) {
                        var policy = Template.map(wanted.get("RedrivePolicy"));
                        assertThat(found.get("RedrivePolicy"))
                                .as(name)
                                .contains(String.valueOf(policy.get("deadLetterTargetArn")))
                                .contains(String.valueOf(policy.get("maxReceiveCount")));
                    }
                });
    }
}
