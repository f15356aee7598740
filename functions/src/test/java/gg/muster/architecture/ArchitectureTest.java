package gg.muster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final Code DEPLOYED = Code.deployed();

    @ParameterizedTest
    @EnumSource
    void theDeployedCodeKeepsTheRule(Rule rule) {
        assertThat(DEPLOYED.classes()).hasSizeGreaterThan(100);
        assertThat(DEPLOYED.luaFiles()).hasSizeGreaterThan(20);

        assertThat(rule.violations(DEPLOYED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRuleCatchesWhatWasPlantedForIt(Rule rule) {
        var planted = Code.planted(rule.planted());

        var caught = String.join("\n", rule.violations(planted));

        assertThat(planted.culprits())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(caught).contains(name));
    }
}
