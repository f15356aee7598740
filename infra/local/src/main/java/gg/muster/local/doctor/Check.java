package gg.muster.local.doctor;

import java.util.List;

/** One thing that is looked at, by itself and beside the others. */
interface Check {
    /** What is said to be at fault where the check itself fails or takes too long. */
    String subject();

    /** What was found; whatever it throws becomes a finding as well. */
    List<Finding> run() throws Exception;
}
