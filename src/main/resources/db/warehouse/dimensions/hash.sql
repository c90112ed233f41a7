select hash from ops.content where name = 'reference'
