package gg.muster.local.practice.numbers;

import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.gate.NumbersFilter;
import gg.muster.local.practice.numbers.Games.Game;
import gg.muster.local.practice.numbers.NumbersJson.Submitted;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashSet;
import java.util.List;

/** The endpoints of Numbers in both dialects, and what a script may see and change of it. */
@Controller(NumbersFilter.PREFIX)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NumbersController {
    private static final String MAP = "Ascent";
    private static final int MOST = 10;

    private final Games games;
    private final JsonMapper mapper;

    NumbersController(Games games, JsonMapper mapper) {
        this.games = games;
        this.mapper = mapper;
    }

    /** Under the requirements the status tells what happened; the running service always says 200. */
    @Post("/gameSubmit")
    HttpResponse<Submitted> submit(@Body String body) {
        var json = Input.of(mapper, body).json();
        var dialect = Dialect.of(json).orElseThrow(() -> Refused.badInput("gameID or game_id: is required"));
        var tier = Dialect.text(json, "tier");
        if (tier.isEmpty() || !dialect.isCombine(json)) {
            return answer(dialect, HttpStatus.BAD_REQUEST, "bad_request");
        }
        return switch (games.submit(new Game(dialect.gameId(json), tier.get(), dialect))) {
            case RECORDED -> HttpResponse.ok(new Submitted(true, null));
            case EXISTS -> answer(dialect, HttpStatus.CONFLICT, "game_exist");
            case UNKNOWN -> answer(dialect, HttpStatus.UNPROCESSABLE_ENTITY, "game_not_found");
        };
    }

    @Post("/matches/detect")
    NumbersJson.Detected detect(@Body String body) {
        var input = Input.of(mapper, body);
        var players = new LinkedHashSet<>(input.texts("combine_players"));
        players.add(input.required("discord_user_id"));
        var everyone = List.copyOf(players);
        var red = everyone.subList(0, everyone.size() / 2);
        var blue = everyone.subList(everyone.size() / 2, everyone.size());
        var found = games.detect(players).stream()
                .map(id -> new NumbersJson.Found(id, MAP, red, blue, games.flags()))
                .toList();
        return new NumbersJson.Detected(found.isEmpty() ? "no_game_found" : "game_found", found);
    }

    @Get
    NumbersJson.Recorded recorded() {
        return new NumbersJson.Recorded(games.all().stream()
                .map(game -> new NumbersJson.Game(
                        game.id(), game.tier(), game.dialect().id()))
                .toList());
    }

    @Patch
    NumbersJson.Recorded change(@Body String body) {
        var input = Input.of(mapper, body);
        input.flag("detects").ifPresent(whether -> games.detects(whether ? 1 : 0));
        input.whole("finds", 0, MOST).ifPresent(games::detects);
        if (input.json().get("flags") != null) {
            games.flag(input.texts("flags"));
        }
        return recorded();
    }

    private static HttpResponse<Submitted> answer(Dialect dialect, HttpStatus requirements, String reason) {
        var status = dialect == Dialect.LIVE ? HttpStatus.OK : requirements;
        return HttpResponse.<Submitted>status(status).body(new Submitted(false, reason));
    }
}
