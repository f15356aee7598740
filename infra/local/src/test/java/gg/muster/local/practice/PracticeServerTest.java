package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.world.World;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The server as a whole: there when wanted, absent when not, and right under a crowd. */
class PracticeServerTest {
    @Test
    void itStartsWithItsChannelsAndEveryoneOnTheRoster() {
        try (var practice = new Practice()) {
            Practice.Answer state = practice.everything();

            assertThat(texts(state.at("channels"), "name")).containsExactly("general", "queue", "admin");
            assertThat(texts(state.at("members"), "name")).containsExactly("player-1", "player-2", "player-3");
            assertThat(practice.bot("GET", "/applications/@me").text("id")).isEqualTo(Practice.BOT);
            assertThat(practice.bot("GET", "/users/@me").at("bot").getBooleanValue())
                    .isTrue();
            assertThat(texts(
                            practice.bot("GET", "/guilds/" + Practice.GUILD + "/roles")
                                    .json(),
                            "name"))
                    .containsExactly("@everyone", "Muster", "Staff");
        }
    }

    @Test
    void itServesThePageBesideTheApi() {
        try (var practice = new Practice()) {
            assertThat(practice.get("/served-by-the-practice-server.json").text("from"))
                    .isEqualTo("public");
            assertThat(practice.get("/practice/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void withoutItsPropertyNoneOfItsBeansExist() {
        try (var context = ApplicationContext.builder().deduceEnvironment(false).start()) {
            assertThat(context.containsBean(World.class)).isFalse();
            assertThat(context.getBeanDefinitions(Object.class))
                    .noneMatch(bean -> bean.getBeanType().getName().startsWith("gg.muster.local.practice"));
        }
    }

    @Test
    void aHundredMembersPressingAtOnceEachGetTheirOwnReply() throws ExecutionException, InterruptedException {
        try (var practice = new Practice();
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            practice.post("/practice/members", "{\"count\":97,\"tier\":\"MYTHIC\",\"status\":\"SIGNED\"}");
            practice.application.replies(interaction -> "{\"type\":4,\"data\":{\"flags\":64,\"content\":\""
                    + find(interaction, "member", "user", "id").getStringValue() + "\"}}");

            var shown = new ArrayList<Future<String>>();
            for (int i = 1; i <= 100; i++) {
                String action = "{'member':'player-" + i + "','command':'/queue'}";
                shown.add(crowd.submit(() -> practice.act(action).text("content")));
            }

            var ids = new ArrayList<String>();
            for (Future<String> reply : shown) {
                ids.add(reply.get());
            }
            assertThat(ids).isEqualTo(texts(practice.everything().at("members"), "id"));
            assertThat(practice.everything().at("messages").size()).isEqualTo(100);
            IntStream.of(1, 50, 100)
                    .forEach(i -> assertThat(
                                    texts(practice.seenBy("player-" + i).at("messages"), "ephemeral_for"))
                            .containsExactly(ids.get(i - 1)));
        }
    }
}
