package gg.muster.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Faults of Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorRedisTest {
    private final Patient patient = new Patient("doctor-redis");

    @AfterAll
    void close() {
        patient.close();
    }

    @Test
    void whoever_is_held_by_a_match_that_is_gone_is_named_with_the_command_that_frees_them() {
        patient.commands.hset("{combines}:player:77", Map.of("status", "in_match", "match", "99"));
        try {
            assertThat(patient.problems())
                    .containsExactly("Live state combines: {combines}:player:77: is in match 99, which is gone:"
                            + " /queueadmin unlock frees <@77>, or /queueadmin kill their match; “Look the live state"
                            + " over” in the runbook says how to report and clear it");
        } finally {
            patient.commands.del("{combines}:player:77");
        }
    }

    @Test
    void of_very_many_things_out_of_place_ten_are_named() {
        for (int i = 0; i < 12; i++) {
            patient.commands.set("{combines}:crumb:" + i, "x");
        }
        try {
            assertThat(patient.problems()).hasSize(11).endsWith("Live state combines: and 2 more of the kind");
        } finally {
            for (int i = 0; i < 12; i++) {
                patient.commands.del("{combines}:crumb:" + i);
            }
        }
    }

    @Test
    void a_redis_that_drops_what_it_likes_is_no_place_for_the_truth() {
        patient.commands.configSet("maxmemory-policy", "allkeys-lru");
        try {
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .startsWith("Redis eviction: allkeys-lru drops players and matches");
        } finally {
            patient.commands.configSet("maxmemory-policy", "noeviction");
        }
    }

    @Test
    void a_redis_that_forgets_everything_when_it_restarts_is_worth_a_hint() {
        assertThat(patient.hints()).anySatisfy(hint -> assertThat(hint).startsWith("Redis persistence: none"));

        patient.commands.configSet("appendonly", "yes");
        try {
            assertThat(patient.hints()).noneMatch(hint -> hint.startsWith("Redis persistence"));
        } finally {
            patient.commands.configSet("appendonly", "no");
        }
    }

    @Test
    void a_redis_that_wants_a_password_says_where_it_goes() {
        patient.commands.configSet("requirepass", "swordfish");
        try {
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .contains("put its user and password into REDIS_URL");
            assertThat(patient.problems("REDIS_URL", "redis://:swordfish@127.0.0.1:" + patient.redis.port()))
                    .isEmpty();
        } finally {
            patient.commands.configSet("requirepass", "");
        }
    }

    @Test
    void a_user_of_redis_who_may_not_run_scripts_is_found_out() {
        patient.commands.aclSetuser(
                "reader",
                io.lettuce.core.AclSetuserArgs.Builder.on()
                        .addPassword("secret")
                        .allCommands()
                        .allKeys()
                        .removeCategory(io.lettuce.core.AclCategory.SCRIPTING));
        try {
            var url = "redis://reader:secret@127.0.0.1:" + patient.redis.port();

            assertThat(patient.problems("REDIS_URL", url))
                    .singleElement()
                    .asString()
                    .startsWith("Redis scripts: NOPERM");
        } finally {
            patient.commands.aclDeluser("reader");
        }
    }

    @Test
    void a_replica_takes_no_writes() {
        try (var replica =
                RealRedis.start("--dir", patient.folder(), "--replicaof", "127.0.0.1 " + patient.redis.port())) {
            assertThat(patient.problems("REDIS_URL", replica.url()))
                    .contains("Redis role: a replica, which takes no writes: REDIS_URL must name the primary");
        }
    }

    @Test
    void a_cluster_and_a_single_server_are_not_the_same() {
        var nodes = Path.of(patient.folder(), "nodes.conf");
        try (var cluster = RealRedis.start("--cluster-enabled", "yes", "--cluster-config-file", nodes.toString())) {
            assertThat(patient.problems("REDIS_URL", cluster.url()))
                    .contains("Redis cluster: it is a cluster: put ?cluster=true at the end of REDIS_URL");
        }
        assertThat(patient.problems("REDIS_URL", patient.redis.url() + "?cluster=true"))
                .singleElement()
                .asString()
                .contains("name that alone, without cluster=true");
    }

    @Test
    void a_redis_that_hangs_does_not_hang_the_doctor() {
        patient.redis.pause();
        try {
            assertThat(patient.problems()).anySatisfy(line -> assertThat(line).startsWith("Redis: "));
        } finally {
            patient.redis.resume();
        }
    }
}
