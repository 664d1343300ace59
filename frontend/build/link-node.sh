#!/bin/sh
# Prints the version of Node that the Maven build uses. Where the machine's Node and npm are good enough they are
# linked into node/, so that nothing is downloaded; otherwise the pinned version is named, which Maven downloads.
set -eu
pinned=$1

cli() {
    node -p "require('fs').realpathSync('$(command -v npm)')"
}

new_enough() {
    node -e "const [major, minor] = process.versions.node.split('.').map(Number);
        process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)"
}

# A version manager's shim in place of npm itself cannot be linked.
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

# A link of an earlier build must not stand in for the download.
if [ -L node/node ]; then
    rm -r node
fi
echo "$pinned"
