// Module placeholder
