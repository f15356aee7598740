package gg.muster.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudFormation's own rules, where {@code cfn-lint} is installed. */
class CfnLintTest {
    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "infra/cloudwatch/cloudwatch.yaml", "infra/managed/servers.yaml"})
    void the_template_passes(String template) throws IOException, InterruptedException {
        var lint = lint(template);
        var said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(said).isZero();
    }

    private static Process lint(String template) {
        try {
            return new ProcessBuilder("cfn-lint", "--non-zero-exit-code", "warning", template)
                    .directory(Path.of("..").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            return abort("cfn-lint is not installed (pip install cfn-lint): the templates were not looked at by it");
        }
    }
}
