package gg.muster.redis;

import gg.muster.metrics.ScriptMetrics;
import gg.muster.metrics.Ticker;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a script against one league: EVALSHA with one JSON argument, and the text itself when Redis does not know the
 * script yet. The only key that a script makes anything of is the league's root; {@code lua/lib/keys.lua} builds every
 * other.
 */
@Singleton
public final class Scripts {
    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);

    private final RedisLink redis;
    private final LuaBundle bundle;
    private final JsonMapper json;
    private final ScriptMetrics metrics;
    private final Ticker ticker;

    Scripts(RedisLink redis, LuaBundle bundle, JsonMapper json, ScriptMetrics metrics, Ticker ticker) {
        this.redis = redis;
        this.bundle = bundle;
        this.json = json;
        this.metrics = metrics;
        this.ticker = ticker;
    }

    /** The root of a league's keys. Its braces are a hash tag: one league, one cluster slot. */
    public static String root(String league) {
        return "{" + league + "}";
    }

    /**
     * The keys that a script declares. None of the two ever exists: while a league's slot moves from one node of a cluster
     * to another, Redis answers whatever needs several keys that are not all there with TRYAGAIN, on both nodes. A script
     * with one declared key would be sent on to the new node before the league's other keys are.
     */
    private static String[] declared(String league) {
        return new String[] {root(league), root(league) + ":never"};
    }

    /**
     * Runs a script and waits for its answer.
     *
     * @throws RedisUnavailable when no answer came in time
     */
    public <A, C extends Enum<C>> Answer<C> run(Script<A, C> script, String league, A arguments) {
        var source = bundle.get(script.name());
        var keys = declared(league);
        var argument = write(arguments);
        var sent = ticker.nanos();
        var reply = evaluate(script, league, source, keys, argument);
        var millis = ticker.millisSince(sent);
        var code = Enum.valueOf(script.codes(), (String) reply.get(0));
        var data = (String) reply.get(1);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} -> {} {}",
                    script.name(),
                    ScriptText.withoutTokens(argument),
                    code,
                    ScriptText.withoutTokens(data));
        }
        metrics.answered(script.name(), league, code.name(), millis, shape -> read(data, shape));
        return new Answer<>(code, shape -> read(data, shape));
    }

    private List<Object> evaluate(
            Script<?, ?> script, String league, LuaBundle.Source source, String[] keys, String argument) {
        try {
            return evaluate(source, keys, argument);
        } catch (RedisUnavailable down) {
            metrics.unanswered(script.name(), league);
            throw down;
        }
    }

    private List<Object> evaluate(LuaBundle.Source source, String[] keys, String argument) {
        try {
            return redis.call(commands -> commands.evalsha(source.sha1(), ScriptOutputType.MULTI, keys, argument));
        } catch (RedisNoScriptException unknown) {
            return redis.call(commands -> commands.eval(source.text(), ScriptOutputType.MULTI, keys, argument));
        }
    }

    private String write(Object arguments) {
        try {
            return ScriptText.whole(json.writeValueAsString(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object read(String data, Class<?> shape) {
        try {
            return Objects.requireNonNull(json.readValue(data, shape), "a script answered null");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a script answered what " + shape.getSimpleName() + " cannot hold: " + data, e);
        }
    }
}
