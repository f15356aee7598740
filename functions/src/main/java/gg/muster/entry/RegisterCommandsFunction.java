package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import gg.muster.command.CommandsResource;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import io.micronaut.context.ApplicationContext;
import java.util.function.Supplier;

/**
 * Registers the slash commands as part of a deploy. Unlike the others it starts no application before it is asked: what
 * keeps one from starting belongs into its answer.
 */
public final class RegisterCommandsFunction implements RequestHandler<CloudFormationCustomResourceEvent, String> {
    private final CommandsResource commands;

    /** On Lambda. */
    public RegisterCommandsFunction() {
        this(() -> Contexts.onLambda(
                        Setting.DISCORD_APPLICATION_ID, Setting.DISCORD_BOT_TOKEN, Setting.DISCORD_GUILD_ID)
                .start());
    }

    /** Anywhere else. */
    public RegisterCommandsFunction(Supplier<ApplicationContext> start) {
        this.commands = new CommandsResource(start);
    }

    @Override
    public String handleRequest(CloudFormationCustomResourceEvent event, Context context) {
        return commands.serve(new CommandsResource.Request(
                event.getRequestType(),
                event.getResponseUrl(),
                event.getStackId(),
                event.getRequestId(),
                event.getLogicalResourceId()));
    }
}
