package gg.muster.redis;

/**
 * One Lua script: where it lies under {@code lua/}, what it takes and every code it can answer with. The script's
 * header, its body and these two types are held together by a test.
 *
 * @param name such as {@code queue/join}
 * @param arguments the record whose fields the script's header lists
 * @param codes the codes of the script's header, as constants
 */
public record Script<A, C extends Enum<C>>(String name, Class<A> arguments, Class<C> codes) {}
