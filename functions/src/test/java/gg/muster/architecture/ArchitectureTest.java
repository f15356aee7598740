package gg.muster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final Code DEPLOYED = Code.deployed();

    @ParameterizedTest
    @EnumSource
    void the_deployed_code_keeps_the_rule(Rule rule) {
        assertThat(DEPLOYED.classes()).hasSizeGreaterThan(100);
        assertThat(DEPLOYED.luaFiles()).hasSizeGreaterThan(20);

        assertThat(rule.violations(DEPLOYED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_catches_what_was_planted_for_it(Rule rule) {
        var planted = Code.planted(rule.planted());

        var caught = String.join("\n", rule.violations(planted));

        assertThat(planted.culprits())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(caught).contains(name));
    }
}
