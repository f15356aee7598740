package gg.muster.local.doctor;

import java.util.List;
import java.util.stream.Collectors;

/** All that the doctor found, in a fixed order; no secret is in it. */
public final class Report {
    private final List<Finding> findings;

    Report(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether players could play; hints do not count. */
    public boolean isWell() {
        return findings.stream().noneMatch(Finding::isProblem);
    }

    /** One line for each finding, and one that sums them up. */
    public String text() {
        return findings.stream().map(Finding::line).collect(Collectors.joining("\n", "", "\n\n")) + summary();
    }

    private String summary() {
        long problems = findings.stream().filter(Finding::isProblem).count();
        return problems == 0 ? "All is well." : problems + (problems == 1 ? " thing" : " things") + " to fix.";
    }
}
