package gg.muster.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void theTableOfRoutesIsWhatTheClientsDeclare() {
        Map<String, String> declared = new TreeMap<>();
        Stream.of(DiscordApi.class, DiscordWebhooks.class)
                .flatMap(client -> Arrays.stream(client.getDeclaredMethods()))
                .forEach(method -> declared.put(constant(method), call(method)));

        Map<String, String> table = new TreeMap<>();
        for (Route route : Route.values()) {
            table.put(route.name(), route.method + " " + route.path);
        }

        assertThat(table).isEqualTo(declared);
    }

    @Test
    void onlyWhatWebhooksDeclareGoesWithoutTheBotToken() {
        var webhooks = Arrays.stream(DiscordWebhooks.class.getDeclaredMethods())
                .map(RouteTest::constant)
                .toList();

        assertThat(Route.values())
                .allSatisfy(route ->
                        assertThat(route.usesBotToken()).as(route.name()).isEqualTo(!webhooks.contains(route.name())));
    }

    private static String constant(Method method) {
        return method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static String call(Method method) {
        var get = method.getAnnotation(Get.class);
        var post = method.getAnnotation(Post.class);
        var put = method.getAnnotation(Put.class);
        var patch = method.getAnnotation(Patch.class);
        var delete = method.getAnnotation(Delete.class);
        if (get != null) {
            return HttpMethod.GET + " " + get.value();
        } else if (post != null) {
            return HttpMethod.POST + " " + post.value();
        } else if (put != null) {
            return HttpMethod.PUT + " " + put.value();
        } else if (patch != null) {
            return HttpMethod.PATCH + " " + patch.value();
        }
        return HttpMethod.DELETE + " " + (delete == null ? "?" : delete.value());
    }
}
