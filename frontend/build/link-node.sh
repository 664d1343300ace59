#!/bin/sh
# Prints the version of Node for the Maven build. If the installed Node and npm are new enough, links them into node/.
# Otherwise prints the pinned version, which Maven downloads.
set -eu
pinned=$1

cli() {
    node -p "require('fs').realpathSync('$(command -v npm)')"
}

new_enough() {
    node -e "const [major, minor] = process.versions.node.split('.').map(Number);
        process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)"
}

# An npm shim of a version manager cannot be linked.
if command -v node > /dev/null && command -v npm > /dev/null && new_enough; then
    case $(cli) in
        */bin/npm-cli.js)
            mkdir -p node/node_modules
            ln -sfn "$(node -p process.execPath)" node/node
            ln -sfn "$(dirname "$(dirname "$(cli)")")" node/node_modules/npm
            node --version
            exit
            ;;
    esac
fi

# Removes the link of an earlier build, so that Maven downloads Node.
if [ -L node/node ]; then
    rm -r node
fi
echo "$pinned"
