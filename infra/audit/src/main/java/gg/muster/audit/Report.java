package gg.muster.audit;

import java.util.List;

/**
 * What an audit saw.
 *
 * @param players whom the league has a record of
 * @param matches that are live
 * @param findings what is wrong; empty where nothing is
 */
public record Report(int players, int matches, List<Finding> findings) {}
