-- What somebody plays in where they may choose.
local choices = {}

-- What they want, where that is one of `list`; otherwise the first of it.
function choices.pick(wanted, list)
  for _, each in ipairs(list) do
    if each == wanted then return each end
  end
  return list[1]
end
