#!lua flags=no-writes
-- Which channel of the guild is what, and which rooms seemed to belong to nothing when it was looked over before.
--
-- KEYS
--   {league}:setup   HASH   what is known of the guild
-- CODES
--   FOUND   {places, stray}: places: by place its channel id; stray: by channel id the ms at which it was seen first; both
--           absent when empty
-- @include lib/keys
-- @include lib/hash
local view = {}
for field, value in pairs(hash.read(keys.setup())) do
  local stray = string.match(field, "^stray:(.+)$")
  if stray then
    view.stray = view.stray or {}
    view.stray[stray] = tonumber(value)
  elseif string.find(field, ":", 1, true) then
    view.places = view.places or {}
    view.places[field] = value
  end
end
return { "FOUND", cjson.encode(view) }
