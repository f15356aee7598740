package gg.muster.architecture.planted.redisalonetoucheslettuce;

import io.lettuce.core.RedisClient;

record TouchesLettuce(RedisClient client) {}
